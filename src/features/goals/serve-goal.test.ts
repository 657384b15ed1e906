import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCommitment } from '../../../test/support/commitments.ts'
import { goalRow, insertGoals } from '../../../test/support/goals.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, SYSTEM } from '../../kernel/actor.ts'
import { registerEffort } from '../efforts/index.ts'
import { answerGoals } from './answer-goals.ts'
import { countServingNone, findGoalsInForce, listServingNone } from './in-force/store.ts'
import { proposeGoals } from './propose-goals.ts'
import { serveGoal } from './serve-goal.ts'
import { listChoices, listServices } from './serving/store.ts'
import { writeGoals } from './write-goals.ts'

let test: TestWorld
let town: TestTown
let officer: Actor
let group: string
let version: string
let goal: string
let effort: string
let commitment: string
const TODAY = '2026-03-02'

async function register(title: string, place: string, ends: string | null = null): Promise<string> {
  const owner = town.technical
  const raw = { title, place, owner, begins: '2026-01-01', ends, source: 'Verksamhetsplan 2026' }
  const result = await test.world.perform(registerEffort, SYSTEM, raw)
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.fields)}`)
  return (await test.world.db.selectFrom('effort').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id
}

beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Områdessamordnare Ett', [
    { role: 'area-coordinator', scope: town.area },
  ])
  group = await insertGroup(test.world, 'Områdets grupp', [town.area])
  const made = await insertGoals(test.world, town.area, group, ['Tryggare kvällar', 'Gröna gårdar'])
  version = made.version
  goal = made.keys[0] ?? ''
  effort = await register('Nya gatlyktor', town.street)
  commitment = await insertCommitment(test.world, town.area, { body: town.technical })
})
afterAll(() => test.drop())

const serve = (over: Readonly<Record<string, unknown>>, actor: Actor = officer) =>
  test.world.perform(serveGoal, actor, {
    ...{ place: town.area, goal, effort: '', commitment: '', how: 'Det blir ljusare.', ...over },
  })

describe('Serving a goal', () => {
  it('is said of what is there; what serves none is listed and counted', async () => {
    expect(await countServingNone(test.world.db, town.area, TODAY)).toEqual({ efforts: 1, commitments: 1 })
    const none = await listServingNone(test.world.db, town.area, { today: TODAY, limit: 10 })
    expect(none.map(({ kind, id }) => [kind, id])).toEqual([
      ['effort', effort],
      ['commitment', commitment],
    ])
    expect(await serve({ effort })).toMatchObject({ ok: true })
    expect(await countServingNone(test.world.db, town.area, TODAY)).toEqual({ efforts: 0, commitments: 1 })
    const inForce = await findGoalsInForce(test.world.db, town.area, TODAY)
    expect(inForce?.goals.map(({ served }) => served)).toEqual([1, 0])
    expect(await listServices(test.world.db, goal, 10, 0)).toMatchObject([{ title: 'Nya gatlyktor', total: 1 }])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'goal.served', data: { goal, effort } })
    expect(await listServingNone(test.world.db, town.area, { today: TODAY, limit: 10, offset: 1 })).toEqual([])
  })

  it('is asked of nothing where no goals are in force', async () => {
    expect(await countServingNone(test.world.db, town.neighbour, TODAY)).toBeNull()
  })

  it('is refused for another place’s goal or effort, for two things at once, for nothing, and twice', async () => {
    expect(await serve({ place: town.neighbour, effort }, SYSTEM)).toMatchObject({ kind: 'missing' })
    const theirs = await register('Deras insats', town.neighbour)
    expect(await serve({ effort: theirs })).toMatchObject({ fields: { what: 'goal.serve.elsewhere' } })
    expect(await serve({ effort: theirs, commitment })).toMatchObject({ fields: { what: 'goal.serve.what' } })
    expect(await serve({})).toMatchObject({ fields: { what: 'goal.serve.what' } })
    expect(await serve({ effort })).toMatchObject({ kind: 'conflict', reason: 'goal.serve.already' })
    const over = await register('Sedan länge slut', town.street, '2026-02-01')
    expect(await serve({ effort: over })).toMatchObject({ fields: { what: 'goal.serve.elsewhere' } })
    const both = await Promise.all([serve({ commitment }), serve({ commitment })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await serve({ effort }, await insertOfficer(test.world.db, 'Utan roll'))).toMatchObject({
      kind: 'forbidden',
    })
  })

  it('is said of an effort for the whole city too, when it is chosen', async () => {
    const wide = await register('För hela staden', town.city)
    expect(await serve({ effort: wide })).toMatchObject({ ok: true })
    const choices = await listChoices(test.world.db, town.area, TODAY, 10)
    expect(choices.map(({ title }) => title)).toEqual(['Nya gatlyktor', 'Vi sätter upp bänkar.'])
  })

  it('lasts into the next version for a goal that stays; for one that is left out, it no longer counts', async () => {
    const next = async (based: string, goals: readonly unknown[]) => {
      const written = await test.world.perform(writeGoals, SYSTEM, { place: town.area, based, edition: 1, goals })
      const id = written.ok ? written.value.id : ''
      await test.world.perform(proposeGoals, SYSTEM, { version: id, groups: [group], bodies: [] })
      const decision = { decidedOn: TODAY, reference: 'Protokoll 5' }
      await test.world.perform(answerGoals, SYSTEM, { version: id, group, answer: 'agree', ...decision })
      return id
    }
    const second = await next(version, [goalRow('Trygga kvällar hela året', null, goal)])
    expect(await countServingNone(test.world.db, town.area, TODAY)).toEqual({ efforts: 0, commitments: 0 })
    await next(second, [goalRow('Något helt annat')])
    expect(await countServingNone(test.world.db, town.area, TODAY)).toEqual({ efforts: 1, commitments: 1 })
  })
})
