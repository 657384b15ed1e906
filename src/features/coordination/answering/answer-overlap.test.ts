import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, type Person, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerEffort, withdrawEffort } from '../../efforts/index.ts'
import { answerOverlap, countOverlapsOf, listOverlapsOf } from '../index.ts'
import { coordinationReactions } from '../reactions.ts'

let test: TestWorld
let town: TestTown
/** Works for the technical board, whose effort it is; works for the executive board, whose the others are. */
let mine: Person
let theirs: Person
let area: Person
let effort: string
beforeAll(async () => {
  test = await createTestWorld({ reactions: coordinationReactions })
  town = await insertTown(test.world)
  const officer = (name: string, role: 'department-officer' | 'area-coordinator', scope: string) =>
    insertOfficer(test.world.db, name, [{ role, scope }])
  mine = await officer('Handläggare Ett', 'department-officer', town.technical)
  theirs = await officer('Handläggare Två', 'department-officer', town.executive)
  area = await officer('Områdessamordnare', 'area-coordinator', town.area)
})
afterAll(() => test.drop())
beforeEach(async () => {
  await test.world.db.deleteFrom('effort').execute()
  await test.world.db.deleteFrom('duty').execute()
  effort = await register('Ljus på Provgatan', mine, { owner: town.technical })
})

async function register(title: string, by: Actor, over: object = {}): Promise<string> {
  const row = { title, place: town.area, begins: '2026-03-01', owner: town.executive, ...over }
  const result = await test.world.perform(registerEffort, by, row)
  if (!result.ok) throw new Error(JSON.stringify(result))
  await test.runJobs()
  return result.value.effort.id
}
const overlaps = (of = effort) => listOverlapsOf(test.world.db, { effort: of }, 1, 20)
const COORDINATE = { answer: 'coordinate', reason: 'Vi möts varje månad.', who: 'Projektledarna', until: '2026-06-01' }
const answer = (overlap: string | undefined, over: object = {}, actor: Actor = mine, side = effort) =>
  test.world.perform(answerOverlap, actor, { overlap, effort: side, ...COORDINATE, ...over })
const asked = () =>
  test.world.db
    .selectFrom('duty')
    .select(['subject', 'person', 'body', 'due'])
    .where('done_at', 'is', null)
    .where('subject', '=', effort)
    .execute()

describe('where an effort meets another', () => {
  it('its owner is asked within ten working days, and answers in public: what, who and until when (R8, R9)', async () => {
    await register('Gatubelysning, etapp 2', theirs)
    expect(await asked()).toMatchObject([{ person: mine.person, body: town.technical, due: '2026-03-16' }])
    const [overlap] = await overlaps()
    expect(await answer(overlap?.id)).toMatchObject({ ok: true })
    expect(await overlaps()).toMatchObject([{ ...COORDINATE, theirs: { answer: null, due: '2026-03-16' } }])
    expect(await asked()).toEqual([])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'overlap.answered',
      subject: effort,
      data: { answer: 'coordinate', overlap: overlap?.id, other: overlap?.other },
    })
  })

  it('each side answers for itself, and both are shown', async () => {
    const other = await register('Gatubelysning', theirs)
    const [overlap] = await overlaps()
    await answer(overlap?.id)
    expect(
      await answer(overlap?.id, { answer: 'keep-apart', reason: 'Andra gator.', who: '', until: null }, theirs, other),
    ).toMatchObject({ ok: true })
    expect(await overlaps(other)).toMatchObject([
      { answer: 'keep-apart', reason: 'Andra gator.', who: null, until: null, theirs: { answer: 'coordinate' } },
    ])
    expect(await countOverlapsOf(test.world.db, { effort: other })).toEqual({ all: 1, answered: 1 })
  })

  it('the duty stays until every one is answered, also when the last two are answered at the same moment', async () => {
    await register('Gatubelysning', theirs)
    await register('Läsprojekt', theirs)
    const [one] = await overlaps()
    await answer(one?.id)
    expect(await asked()).toHaveLength(1)
    await register('Cykelbana', theirs)
    const left = (await overlaps()).filter((it) => it.answer === null)
    expect(left).toHaveLength(2)
    await Promise.all(left.map(({ id }) => answer(id)))
    expect(await asked()).toEqual([])
  })

  it('an answer can be changed by who has read it; two who answer at once do not answer over each other', async () => {
    await register('Gatubelysning', theirs)
    const [overlap] = await overlaps()
    const results = await Promise.all([answer(overlap?.id, { answer: 'join' }), answer(overlap?.id, {}, area)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'overlap.answered' })
    const [said] = await overlaps()
    test.clock.advance(1000)
    const read = { answeredBefore: said?.answeredAt?.toISOString() }
    expect(await answer(overlap?.id, { reason: 'Nu vet vi mer.', ...read })).toMatchObject({ ok: true })
    expect(await overlaps()).toMatchObject([{ reason: 'Nu vet vi mer.' }])
  })

  it('the same answer pressed twice is one answer', async () => {
    await register('Gatubelysning', theirs)
    const [overlap] = await overlaps()
    await answer(overlap?.id)
    const before = await listHappened(test.world.db)
    expect(await answer(overlap?.id)).toMatchObject({ ok: true })
    expect(await listHappened(test.world.db)).toEqual(before)
  })

  it.each([
    [{ answer: 'keep-apart', reason: '' }, { reason: 'form.required' }],
    [{ answer: 'ignore' }, { answer: 'form.choose' }],
    [{ who: '' }, { who: 'overlap.who.required' }],
    [{ until: null }, { until: 'overlap.until.required' }],
    [{ answer: 'join', until: null }, { until: 'overlap.until.required' }],
    [{ until: '2026-02-28' }, { until: 'overlap.until.past' }],
    [{ until: '2026-02-31' }, { until: 'form.date' }],
  ])('%o is no answer', async (over, fields) => {
    await register('Gatubelysning', theirs)
    const [overlap] = await overlaps()
    expect(await answer(overlap?.id, over)).toMatchObject({ kind: 'invalid', fields })
  })

  it('is answered by those who answer for the effort, and has to be theirs', async () => {
    const other = await register('Gatubelysning', theirs)
    const [overlap] = await overlaps()
    const stranger = await insertOfficer(test.world.db, 'Kontaktperson', [
      { role: 'contact-person', scope: town.technical },
    ])
    for (const actor of [theirs, stranger])
      expect(await answer(overlap?.id, {}, actor)).toMatchObject({ kind: 'forbidden' })
    expect(await answer(overlap?.id, {}, theirs, newId())).toMatchObject({ kind: 'missing' })
    expect(await answer(newId())).toMatchObject({ kind: 'missing' })
    expect(await answer(overlap?.id, {}, SYSTEM, other)).toMatchObject({ ok: true })
  })

  it('can’t be agreed about when one was withdrawn meanwhile', async () => {
    const other = await register('Gatubelysning', theirs)
    const [overlap] = await overlaps()
    const withdrawn = { effort: other, reason: 'Pengarna räckte inte.' }
    expect(await test.world.perform(withdrawEffort, theirs, withdrawn)).toMatchObject({ ok: true })
    expect(await answer(overlap?.id)).toMatchObject({ kind: 'conflict', reason: 'overlap.withdrawn' })
    await test.runJobs()
    expect(await answer(overlap?.id)).toMatchObject({ kind: 'conflict', reason: 'overlap.withdrawn' })
    expect(await overlaps()).toEqual([])
  })
})
