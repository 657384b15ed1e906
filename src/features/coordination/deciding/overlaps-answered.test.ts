import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Person } from '../../../kernel/actor.ts'
import { decideEffort, registerEffort } from '../../efforts/index.ts'
import { answerOverlap, listOverlapsOf, overlapsAnswered } from '../index.ts'
import { coordinationReactions } from '../reactions.ts'

let test: TestWorld
let town: TestTown
let officer: Person
beforeAll(async () => {
  test = await createTestWorld({ reactions: coordinationReactions })
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare', [{ role: 'department-officer', scope: town.technical }])
  await register('Ljus på Provgatan')
  await register('Gatubelysning', { ends: '2026-08-31' })
  await test.runJobs()
})
afterAll(() => test.drop())

async function register(title: string, over: object = {}): Promise<string> {
  const row = { title, place: town.area, begins: '2026-03-01', owner: town.technical, ...over }
  const result = await test.world.perform(registerEffort, officer, row)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.effort.id
}

describe('deciding an idea', () => {
  it('is refused before its owner has chosen what to do about what it meets (R8)', async () => {
    const idea = await register('En idé', { status: 'idea' })
    const decide = () => test.world.perform(decideEffort([overlapsAnswered]), officer, { effort: idea })
    expect(await decide()).toMatchObject({
      kind: 'conflict',
      reason: 'coordination.decide.unanswered',
      values: { left: 2 },
    })
    await test.runJobs()
    expect(await decide()).toMatchObject({ reason: 'coordination.decide.unanswered' })
    for (const { id } of await listOverlapsOf(test.world.db, { effort: idea }, 1, 20)) {
      const said = { answer: 'keep-apart', reason: 'Vi vet om varandra.' }
      expect(await test.world.perform(answerOverlap, officer, { overlap: id, effort: idea, ...said })).toMatchObject({
        ok: true,
      })
    }
    expect(await decide()).toMatchObject({ ok: true })
  })
})
