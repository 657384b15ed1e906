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
let other: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  other = await startWork(test.world, town, { title: 'Torget' })
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
})

const relate = (over: object, actor: Actor = work.initiator.actor) =>
  test.world.perform(stateRelation, actor, { undertaking: work.id, kind: 'part-of', ...over })
const programme = { otherName: 'Program Provområdet' }
const relations = () => listRelations(test.world.db, work.id)

describe('how the work stands to other work', () => {
  it('is stated to another undertaking by its number, or to a programme by its name (R6)', async () => {
    await relate({ kind: 'coordinates-with', otherNumber: other.number })
    await relate({ ...programme, reason: 'Gatan ligger i programmet.', language: 'sv' })
    expect(await relations()).toMatchObject([
      { kind: 'coordinates-with', otherNumber: other.number, otherTitle: 'Torget', otherName: null },
      { kind: 'part-of', otherNumber: null, otherName: 'Program Provområdet', reason: 'Gatan ligger i programmet.' },
    ])
  })

  it('a number wins over a name', async () => {
    await relate({ ...programme, otherNumber: String(other.number) })
    expect(await relations()).toMatchObject([{ otherNumber: other.number, otherName: null }])
  })

  it('or that it stands to none, with the reason; then to nothing else until that is taken back', async () => {
    expect(await relate({ kind: 'none' })).toMatchObject({ fields: { reason: 'undertaking.relation.none-why' } })
    await relate({ kind: 'none', reason: 'Inget annat pågår.', ...programme })
    expect(await relations()).toMatchObject([{ kind: 'none', otherName: null, reason: 'Inget annat pågår.' }])
    expect(await relate(programme)).toMatchObject({ kind: 'conflict', reason: 'undertaking.relation.none-first' })
    const [none] = await relations()
    await test.world.perform(withdrawRelation, work.initiator.actor, { relation: none?.id })
    await relate(programme)
    expect(await relate({ kind: 'none', reason: 'Nej.' })).toMatchObject({ reason: 'undertaking.relation.others' })
  })

  it('none and another at the same moment do not both come to stand', async () => {
    const results = await Promise.all([relate({ kind: 'none', reason: 'Inget.' }), relate(programme)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await relations()).toHaveLength(1)
  })

  it('pressed twice is stated once', async () => {
    await Promise.all([relate(programme), relate(programme)])
    await relate(programme)
    expect(await relations()).toHaveLength(1)
    const stated = (await listHappened(test.world.db)).filter((it) => it.type === 'relation.stated')
    expect(new Set(stated.map(({ subject }) => subject)).size).toBe(stated.length)
  })

  it.each([
    ['a number that nothing has', { otherNumber: 999_999 }, { otherNumber: 'undertaking.relation.number' }],
    ['nothing at all', {}, { otherName: 'undertaking.relation.which' }],
    ['a kind that there isn’t', { kind: 'likes' }, { kind: 'form.choose' }],
    ['a number below one', { otherNumber: -4 }, { otherNumber: 'undertaking.relation.number' }],
  ])('refuses %s', async (_what, over, fields) => {
    expect(await relate(over)).toMatchObject({ kind: 'invalid', fields })
  })

  it('is never to itself', async () => {
    expect(await relate({ otherNumber: work.number })).toMatchObject({
      fields: { otherNumber: 'undertaking.relation.self' },
    })
  })

  it('is for those who state the work, while it goes on', async () => {
    expect(await relate(programme, VISITOR)).toMatchObject({ kind: 'forbidden' })
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await relate(programme)).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
    expect(await relate({ undertaking: newId() })).toMatchObject({ kind: 'missing' })
  })
})
