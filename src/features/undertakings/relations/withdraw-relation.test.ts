import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, type StartedWork, startWork, type TestTown } from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { stateRelation } from './state-relation.ts'
import { listRelations } from './store.ts'
import { withdrawRelation } from './withdraw-relation.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let relation: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  const stated = { undertaking: work.id, kind: 'continues', otherName: 'Program Provområdet' }
  const result = await test.world.perform(stateRelation, work.initiator.actor, stated)
  relation = result.ok ? result.value.id : ''
})

const withdraw = (actor: Actor = work.initiator.actor, which = relation) =>
  test.world.perform(withdrawRelation, actor, { relation: which })

describe('a relation that no longer holds', () => {
  it('is taken back; that it was stated stays', async () => {
    expect(await withdraw()).toMatchObject({ ok: true })
    expect(await listRelations(test.world.db, work.id)).toEqual([])
    const types = (await listHappened(test.world.db)).filter((it) => it.subject === relation).map(({ type }) => type)
    expect(types).toEqual(['relation.stated', 'relation.withdrawn'])
    const row = await test.world.db.selectFrom('relation').select('withdrawn_at').where('id', '=', relation).execute()
    expect(row).toEqual([{ withdrawn_at: test.world.now() }])
  })

  it('is taken back once, also by several at the same moment', async () => {
    const results = await Promise.all([withdraw(), withdraw(), withdraw()])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((it) => !it.ok && it.reason === 'undertaking.relation.withdrawn')).toHaveLength(2)
  })

  it('can be stated again', async () => {
    await withdraw()
    const stated = { undertaking: work.id, kind: 'continues', otherName: 'Program Provområdet' }
    expect(await test.world.perform(stateRelation, work.initiator.actor, stated)).toMatchObject({
      value: { isNew: true },
    })
  })

  it('is taken back by those who state the work, and has to be there', async () => {
    expect(await withdraw(VISITOR)).toMatchObject({ kind: 'forbidden' })
    expect(await withdraw(work.initiator.actor, newId())).toMatchObject({ kind: 'missing' })
  })
})
