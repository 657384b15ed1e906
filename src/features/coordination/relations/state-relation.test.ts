import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Person } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerEffort } from '../../efforts/index.ts'
import { listEffortRelations, stateEffortRelation } from '../index.ts'

let test: TestWorld
let town: TestTown
let officer: Person
let stranger: Person
let [one, other]: string[] = []
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare', [{ role: 'department-officer', scope: town.technical }])
  stranger = await insertOfficer(test.world.db, 'Annan', [{ role: 'department-officer', scope: town.executive }])
  one = await register('Gatubelysning, etapp 2')
  other = await register('Gatubelysning, etapp 1')
})
afterAll(() => test.drop())
beforeEach(() => test.world.db.deleteFrom('effort_relation').execute())

async function register(title: string): Promise<string> {
  const row = { title, place: town.area, begins: '2026-03-01', owner: town.technical }
  const result = await test.world.perform(registerEffort, officer, row)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.effort.id
}
const say = (over: object = {}, actor = officer) =>
  test.world.perform(stateEffortRelation, actor, { effort: one, kind: 'continues', other, ...over })

describe('how an effort stands to another', () => {
  it('is told from both ends, once however often it is pressed (R6)', async () => {
    expect(await say()).toMatchObject({ ok: true })
    expect(await say()).toMatchObject({ ok: true })
    expect(await listEffortRelations(test.world.db, one ?? '')).toMatchObject([
      { kind: 'continues', effort: other, title: 'Gatubelysning, etapp 1', isTheirs: false },
    ])
    expect(await listEffortRelations(test.world.db, other ?? '')).toMatchObject([
      { kind: 'continues', effort: one, isTheirs: true },
    ])
  })

  it('may be to a programme that isn’t in the register, or to none and why', async () => {
    expect(await say({ other: null, kind: 'part-of', otherName: 'Trygghetsprogrammet (påhittat)' })).toMatchObject({
      ok: true,
    })
    expect(await say({ other: null, kind: 'none', reason: 'Den står för sig.' })).toMatchObject({
      ...{ kind: 'conflict', reason: 'effort-relation.others' },
    })
    await test.world.db.deleteFrom('effort_relation').execute()
    expect(await say({ other: null, kind: 'none', reason: 'Den står för sig.' })).toMatchObject({ ok: true })
    expect(await say()).toMatchObject({ reason: 'effort-relation.none-first' })
  })

  it.each([
    [{ kind: 'none', other: null }, { reason: 'effort-relation.none-why' }],
    [{ other: null }, { otherName: 'effort-relation.which' }],
    [{ other: newId() }, { other: 'effort-relation.unknown' }],
    [{ kind: 'likes' }, { kind: 'form.choose' }],
  ])('is not %o', async (over, fields) => {
    expect(await say(over)).toMatchObject({ kind: 'invalid', fields })
  })

  it('is never to itself, and is stated by those who answer for it', async () => {
    expect(await say({ other: one })).toMatchObject({ fields: { other: 'effort-relation.self' } })
    expect(await say({}, stranger)).toMatchObject({ kind: 'forbidden' })
    expect(await say({ effort: newId() })).toMatchObject({ kind: 'missing' })
  })
})
