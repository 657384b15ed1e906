import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Person } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerEffort } from '../../efforts/index.ts'
import { answerOverlap, confirmAgreement, listOverlapsOf } from '../index.ts'
import { coordinationReactions } from '../reactions.ts'

let test: TestWorld
let town: TestTown
let officer: Person
let effort: string
let overlap: string
beforeAll(async () => {
  test = await createTestWorld({ reactions: coordinationReactions })
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare', [{ role: 'department-officer', scope: town.technical }])
  effort = await register('Ljus på Provgatan')
  await register('Gatubelysning', { ends: '2026-08-31' })
  await test.runJobs()
  overlap = (await overlaps())[0]?.id ?? ''
})
afterAll(() => test.drop())

async function register(title: string, over: object = {}): Promise<string> {
  const row = { title, place: town.area, begins: '2026-03-01', owner: town.technical, ...over }
  const result = await test.world.perform(registerEffort, officer, row)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.effort.id
}
const overlaps = () => listOverlapsOf(test.world.db, { effort }, 1, 20)
const confirm = (over: object = {}, actor: Person = officer) =>
  test.world.perform(confirmAgreement, actor, { overlap, effort, holdsUntil: '2026-07-01', ...over })

describe('what was agreed', () => {
  it('is confirmed only when it was said, and until a day that hasn’t passed', async () => {
    expect(await confirm()).toMatchObject({ reason: 'overlap.confirm.unanswered' })
    const said = { answer: 'coordinate', reason: 'Vi möts.', who: 'Vi', until: '2026-04-01' }
    await test.world.perform(answerOverlap, officer, { overlap, effort, ...said })
    expect(await confirm({ holdsUntil: '2026-03-01' })).toMatchObject({ fields: { holdsUntil: 'overlap.until.past' } })
    expect(await confirm({ overlap: newId() })).toMatchObject({ kind: 'missing' })
    const stranger = await insertOfficer(test.world.db, 'Annan', [
      { role: 'department-officer', scope: town.executive },
    ])
    expect(await confirm({}, stranger)).toMatchObject({ kind: 'forbidden' })
    expect(await confirm()).toMatchObject({ ok: true })
    expect(await confirm()).toMatchObject({ ok: true })
    expect(await overlaps()).toMatchObject([{ answer: 'coordinate', until: '2026-07-01' }])
    const confirmed = (await listHappened(test.world.db)).filter(({ type }) => type === 'overlap.confirmed')
    expect(confirmed).toHaveLength(1)
  })
})
