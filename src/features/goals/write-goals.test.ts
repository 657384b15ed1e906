import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goalRow, insertGoals } from '../../../test/support/goals.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { listGoalVersions } from './history/store.ts'
import { findGoalsInForce } from './in-force/store.ts'
import { proposeGoals } from './propose-goals.ts'
import { writeGoals } from './write-goals.ts'

let test: TestWorld
let town: TestTown
let officer: Actor
let group: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Områdessamordnare Ett', [
    { role: 'area-coordinator', scope: town.area },
  ])
  group = await insertGroup(test.world, 'Områdets grupp', [town.area])
})
afterAll(() => test.drop())

const write = (over: Readonly<Record<string, unknown>>, actor: Actor = officer) =>
  test.world.perform(writeGoals, actor, {
    ...{
      place: town.area,
      based: '',
      edition: 0,
      goals: [goalRow('Tryggare kvällar'), goalRow('Fler ljus', 0)],
      ...over,
    },
  })

describe('Writing goals', () => {
  it('makes a draft, one also when two officers begin at once', async () => {
    const both = await Promise.all([write({}), write({})])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'goal.changed-meanwhile' })
    const [draft, ...others] = await listGoalVersions(test.world.db, town.area)
    expect(others).toEqual([])
    expect(draft).toMatchObject({ number: 1, state: 'draft', edition: 1, answers: [] })
    expect(draft?.goals.map(({ text, parent }) => [text, parent])).toEqual([
      ['Tryggare kvällar', null],
      ['Fler ljus', draft?.goals[0]?.key],
    ])
    expect(await findGoalsInForce(test.world.db, town.area, '2026-03-02')).toBeUndefined()
  })

  it('writes the draft anew, and keeps the keys of what stays', async () => {
    const [draft] = await listGoalVersions(test.world.db, town.area)
    const key = draft?.goals[0]?.key ?? ''
    const based = draft?.id ?? ''
    expect(await write({ based, edition: 0 })).toMatchObject({ kind: 'conflict' })
    const goals = [goalRow('Trygga kvällar', null, key), { ...goalRow('Barn leker ute', 0), kind: 'benefit' }]
    expect(await write({ based, edition: 1, goals })).toMatchObject({ ok: true, value: { number: 1, edition: 2 } })
    const [again] = await listGoalVersions(test.world.db, town.area)
    expect(again?.goals).toMatchObject([
      { key, text: 'Trygga kvällar' },
      { kind: 'benefit', parent: key },
    ])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'goals.written',
      data: { number: 1, goals: 2 },
    })
  })

  it('takes the place of a proposal, which stays to be read', async () => {
    const [draft] = await listGoalVersions(test.world.db, town.area)
    const version = draft?.id ?? ''
    await test.world.perform(proposeGoals, officer, { version, groups: [group], bodies: [] })
    const key = draft?.goals[0]?.key ?? ''
    const goals = [goalRow('Trygga kvällar och nätter', null, key)]
    expect(await write({ based: version, edition: 2, goals })).toMatchObject({
      ok: true,
      value: { number: 2, edition: 1 },
    })
    const versions = await listGoalVersions(test.world.db, town.area)
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'draft'],
      [1, 'withdrawn'],
    ])
    expect(versions[1]?.answers).toMatchObject([{ name: 'Områdets grupp', answer: null }])
  })

  it('leaves what is in force until the new one is agreed', async () => {
    const neighbours = await insertGroup(test.world, 'Grannarnas grupp', [town.neighbour])
    const { version } = await insertGoals(test.world, town.neighbour, neighbours, ['Gröna gårdar'])
    const secretary = await insertOfficer(test.world.db, 'Sekreterare Ett', [
      { role: 'board-secretary', scope: town.executive },
    ])
    const asked = { place: town.neighbour, based: version, edition: 1 }
    expect(await write(asked, secretary)).toMatchObject({ ok: true, value: { number: 2 } })
    expect(await findGoalsInForce(test.world.db, town.neighbour, '2026-03-02')).toMatchObject({ version, number: 1 })
  })

  it('refuses circles, 500 goals, keys of another place, and those who may not', async () => {
    const [draft] = await listGoalVersions(test.world.db, town.area)
    const read = { based: draft?.id, edition: draft?.edition }
    expect(await write({ ...read, goals: [goalRow('A', 1), goalRow('B', 0)] })).toMatchObject({
      fields: { 'goals.0.text': 'goal.write.circle' },
    })
    const many = Array.from({ length: 500 }, (_, at) => goalRow(`Mål ${at}`))
    expect(await write({ ...read, goals: many })).toMatchObject({ reason: 'goal.write.many', values: { most: 100 } })
    const [theirs] = await listGoalVersions(test.world.db, town.neighbour)
    const stolen = goalRow('Deras', null, theirs?.goals[0]?.key)
    expect(await write({ ...read, goals: [stolen] })).toMatchObject({ reason: 'goal.write.foreign-key' })
    expect(await write({ ...read, goals: [goalRow(' ')] })).toMatchObject({
      fields: { 'goals.0.text': 'form.required' },
    })
    expect(await write({ place: town.neighbour })).toMatchObject({ kind: 'forbidden' })
    expect(await write({ place: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ kind: 'missing' })
  })
})
