import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Person, SYSTEM } from '../../../kernel/actor.ts'
import { registerEffort } from '../../efforts/index.ts'
import { answerOverlap, confirmAgreement, followUpTask, listOverlapsOf } from '../index.ts'
import { coordinationReactions } from '../reactions.ts'
import { followUp } from './follow-up.ts'

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
const openOf = (kind: string) =>
  test.world.db
    .selectFrom('duty')
    .select(['subject', 'body', 'due'])
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .execute()
const confirm = (over: object = {}, actor: Person = officer) =>
  test.world.perform(confirmAgreement, actor, { overlap, effort, holdsUntil: '2026-07-01', ...over })

describe('what was agreed until a day', () => {
  it('is answered', async () => {
    const said = { answer: 'coordinate', reason: 'Vi möts.', who: 'Vi', until: '2026-04-01' }
    expect(await test.world.perform(answerOverlap, officer, { overlap, effort, ...said })).toMatchObject({ ok: true })
  })

  it('is asked about the day after, and then holds until another', async () => {
    test.clock.set('2026-04-01T08:00:00Z')
    await followUpTask.run(test.world, {})
    expect(await openOf('follow-up-agreement')).toEqual([])
    test.clock.set('2026-04-02T03:00:00Z')
    await followUpTask.run(test.world, {})
    await followUpTask.run(test.world, {})
    expect(await openOf('follow-up-agreement')).toMatchObject([
      { subject: effort, body: town.technical, due: '2026-04-20' },
    ])
    expect(await confirm()).toMatchObject({ ok: true })
    expect(await confirm()).toMatchObject({ ok: true })
    expect(await openOf('follow-up-agreement')).toEqual([])
    expect(await overlaps()).toMatchObject([{ answer: 'coordinate', until: '2026-07-01' }])
    const confirmed = (await listHappened(test.world.db)).filter(({ type }) => type === 'overlap.confirmed')
    expect(confirmed).toHaveLength(1)
  })

  it('ceases when the last day that both go on has passed', async () => {
    test.clock.set('2026-08-31T08:00:00Z')
    await followUpTask.run(test.world, {})
    expect(await openOf('answer-overlaps')).toHaveLength(1)
    test.clock.set('2026-09-01T03:00:00Z')
    await followUpTask.run(test.world, {})
    expect(await openOf('answer-overlaps')).toEqual([])
    expect(await overlaps()).toMatchObject([{ answer: 'coordinate', ceasedAt: test.world.now() }])
    expect(await confirm({ holdsUntil: '2026-10-01' })).toMatchObject({ reason: 'overlap.ceased' })
  })

  it('is told of by the program alone', async () => {
    expect(await test.world.perform(followUp, officer, {})).toMatchObject({ kind: 'forbidden' })
    expect(await test.world.perform(followUp, SYSTEM, {})).toMatchObject({ ok: true })
  })
})
