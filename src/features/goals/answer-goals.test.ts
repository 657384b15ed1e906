import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goalRow, writeFirstGoals } from '../../../test/support/goals.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, SYSTEM } from '../../kernel/actor.ts'
import { endGroup } from '../groups/index.ts'
import { answerGoals } from './answer-goals.ts'
import { listAnswersOfGroup, listGoalVersions } from './history/store.ts'
import { findGoalsInForce } from './in-force/store.ts'
import { proposeGoals } from './propose-goals.ts'
import { goalReactions } from './reactions.ts'
import { writeGoals } from './write-goals.ts'

let test: TestWorld
let town: TestTown
let officer: Actor
let secretary: Actor
let version: string
let one: string
let two: string
beforeAll(async () => {
  test = await createTestWorld({ reactions: goalReactions })
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Områdessamordnare Ett', [
    { role: 'area-coordinator', scope: town.area },
  ])
  secretary = await insertOfficer(test.world.db, 'Sekreterare Ett', [
    { role: 'board-secretary', scope: town.technical },
  ])
  one = await insertGroup(test.world, 'Grupp ett', [town.area])
  two = await insertGroup(test.world, 'Grupp två', [town.street])
  version = (await writeFirstGoals(test.world, town.area, [goalRow('Tryggare kvällar')])).id
  await test.world.perform(proposeGoals, SYSTEM, { version, groups: [one, two], bodies: [town.technical] })
})
afterAll(() => test.drop())

const answer = (over: Readonly<Record<string, unknown>>, actor: Actor = officer) =>
  test.world.perform(answerGoals, actor, {
    ...{
      version,
      group: '',
      body: '',
      answer: 'agree',
      reason: '',
      decidedOn: '2026-03-01',
      reference: 'Protokoll 4, § 2',
    },
    ...over,
  })

describe('Answering for a group that was asked', () => {
  it('needs a decision with its day and where it is written; an objection needs its reason', async () => {
    expect(await answer({ group: one, reference: ' ' })).toMatchObject({ fields: { reference: 'form.required' } })
    expect(await answer({ group: one, decidedOn: '2026-03-03' })).toMatchObject({
      fields: { decidedOn: 'goal.answer.not-yet' },
    })
    expect(await answer({ group: one, answer: 'object' })).toMatchObject({ fields: { reason: 'goal.object.why' } })
    const other = await insertGroup(test.world, 'Inte tillfrågad', [town.area])
    for (const who of [{ group: other }, {}, { group: one, body: town.technical }]) {
      expect(await answer(who, SYSTEM)).toMatchObject({ ok: false })
    }
  })

  it('lets an objection stand beside, and comes into force when all have agreed, each by its own people', async () => {
    expect(await answer({ group: one })).toMatchObject({ ok: true })
    expect(await answer({ group: one })).toMatchObject({ reason: 'goal.answer.already' })
    expect(await answer({ group: two, answer: 'object', reason: 'Gatan saknas.' })).toMatchObject({ ok: true })
    expect(await answer({ body: town.technical })).toMatchObject({ kind: 'forbidden' })
    expect(await answer({ body: town.technical }, secretary)).toMatchObject({ ok: true, value: { agreed: false } })
    const [proposed] = await listGoalVersions(test.world.db, town.area)
    expect(proposed?.answers.map(({ name, answer }) => [name, answer])).toEqual([
      ['Grupp ett', 'agreed'],
      ['Grupp två', 'objected'],
      ['Tekniska provnämnden', 'agreed'],
    ])
    expect(await findGoalsInForce(test.world.db, town.area, '2026-03-02')).toBeUndefined()
    expect(await answer({ group: two })).toMatchObject({ ok: true, value: { agreed: true } })
    expect(await findGoalsInForce(test.world.db, town.area, '2026-03-02')).toMatchObject({ version, number: 1 })
    expect((await listHappened(test.world.db)).slice(-2).map(({ type }) => type)).toEqual([
      'goals.agreed',
      'goals.in-force',
    ])
    expect(await answer({ group: two, answer: 'object', reason: 'Nej ändå.' })).toMatchObject({
      kind: 'conflict',
      reason: 'goal.answer.not-proposed',
    })
    expect(await listAnswersOfGroup(test.world.db, two, 5)).toEqual([
      {
        ...{ place: 'Provområdet', placeSlug: 'provomradet', number: 1 },
        ...{ state: 'in-force', answer: 'agreed', decidedOn: '2026-03-01' },
      },
    ])
  })

  it('for one that has ended is refused; nobody waits for it, and the next version takes over', async () => {
    const goals = [goalRow('Tryggare kvällar och nätter')]
    const next = await test.world.perform(writeGoals, SYSTEM, { place: town.area, based: version, edition: 1, goals })
    const id = next.ok ? next.value.id : ''
    await test.world.perform(proposeGoals, SYSTEM, { version: id, groups: [one, two], bodies: [] })
    expect(await answer({ version: id, group: one })).toMatchObject({ ok: true, value: { agreed: false } })
    const ending = { group: two, endedOn: '2026-03-02', because: 'Alla flyttade.', successor: '' }
    await test.world.perform(endGroup, SYSTEM, ending)
    expect(await answer({ version: id, group: two })).toMatchObject({ kind: 'conflict', reason: 'goal.answer.ended' })
    await test.runJobs()
    const versions = await listGoalVersions(test.world.db, town.area)
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'in-force'],
      [1, 'former'],
    ])
  })

  it('twice at once comes into force once', async () => {
    const group = await insertGroup(test.world, 'Grannarna', [town.neighbour])
    const draft = await writeFirstGoals(test.world, town.neighbour, [goalRow('Gröna gårdar')])
    await test.world.perform(proposeGoals, SYSTEM, { version: draft.id, groups: [group], bodies: [] })
    const both = await Promise.all([1, 2].map(() => answer({ version: draft.id, group }, SYSTEM)))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})
