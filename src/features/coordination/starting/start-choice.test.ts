import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../test/support/people.ts'
import { insertTown, startAnswers, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { registerEffort } from '../../efforts/index.ts'
import { createEvidenceRegistry } from '../../gates/index.ts'
import { startUndertaking, undertakingReactions } from '../../undertakings/index.ts'
import { countOverlapsOf, findMeetingsOfDraft, listOverlapsOf } from '../index.ts'
import { coordinationReactions } from '../reactions.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  const reactions = [...coordinationReactions, ...undertakingReactions(createEvidenceRegistry([]))]
  test = await createTestWorld({ reactions })
  town = await insertTown(test.world)
  await goesOn('Gatubelysning, etapp 2')
  await goesOn('Läsprojekt')
})
afterAll(() => test.drop())

async function goesOn(title: string) {
  const officer = await insertOfficer(test.world.db, 'Handläggare', [
    { role: 'department-officer', scope: town.executive },
  ])
  const row = { title, place: town.area, begins: '2026-03-01', owner: town.executive }
  expect(await test.world.perform(registerEffort, officer, row)).toMatchObject({ ok: true })
  await test.runJobs()
}
async function start(over: object = {}) {
  const { actor } = await openBrowser(test.world)
  return test.world.perform(startUndertaking([]), actor, { ...startAnswers(town), ...over })
}

describe('starting something where something goes on already', () => {
  it('shows what, heaviest first, before anything is written', async () => {
    const draft = { title: 'Ljus på Provgatan', place: town.street, boundary: null, begins: '2026-03-02' }
    const met = await findMeetingsOfDraft(test.world.db, draft)
    expect(met.map(({ other }) => other.title).sort()).toEqual(['Gatubelysning, etapp 2', 'Läsprojekt'])
    expect(await findMeetingsOfDraft(test.world.db, { ...draft, place: town.neighbour })).toEqual([])
    expect(await findMeetingsOfDraft(test.world.db, { ...draft, place: town.city })).toEqual([])
  })

  it('needs a choice, and to keep apart needs a public reason (R8)', async () => {
    expect(await start({ meets: null })).toMatchObject({
      ...{ kind: 'invalid', reason: 'undertaking.start.meets' },
      fields: { 'meets.answer': 'undertaking.start.meets' },
    })
    expect(await start({ meets: { answer: 'keep-apart' } })).toMatchObject({
      fields: { 'meets.reason': 'form.required' },
    })
    expect(await start({ meets: { answer: 'ignore' } })).toMatchObject({ fields: { 'meets.answer': 'form.choose' } })
  })

  it('needs none where nothing does', async () => {
    expect(await start({ meets: null, place: town.neighbour, scale: 'area' })).toMatchObject({ ok: true })
  })

  it('is answered at once for all that it met, and what comes later is asked about', async () => {
    const started = await start({ meets: { answer: 'coordinate' } })
    if (!started.ok) throw new Error(started.reason)
    const { id } = started.value
    await test.runJobs()
    await test.runJobs()
    const met = await listOverlapsOf(test.world.db, { undertaking: id }, 1, 20)
    const why = 'De som startade arbetet vill stämma av med det som redan pågår.'
    expect(met.map(({ answer, reason, until }) => [answer, reason, until])).toEqual([
      ['coordinate', why, '2026-05-31'],
      ['coordinate', why, '2026-05-31'],
    ])
    expect(met.every(({ theirs }) => theirs.answer === null && theirs.due === '2026-03-16')).toBe(true)
    const asked = async () => (await openDuties(test.world.db, id)).filter(({ kind }) => kind === 'answer-overlaps')
    expect(await asked()).toEqual([])
    await goesOn('Cykelbana')
    expect(await countOverlapsOf(test.world.db, { undertaking: id })).toEqual({ all: 3, answered: 2 })
    expect(await asked()).toHaveLength(1)
  })
})
