import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCommitment } from '../../../test/support/commitments.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { answerCommitment } from './answer-commitment.ts'
import { findCommitment, selectCommitmentsIn, sumCommitted } from './in-place/store.ts'

let test: TestWorld
let town: TestTown
let secretary: Actor
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  secretary = await insertOfficer(test.world.db, 'Sekreterare Ett', [
    { role: 'board-secretary', scope: town.technical },
  ])
})
afterAll(() => test.drop())

const answer = (commitment: string, over: Readonly<Record<string, unknown>> = {}, actor: Actor = secretary) =>
  test.world.perform(answerCommitment, actor, { commitment, answer: 'accept', reason: '', version: 1, ...over })
const openDuties = (subject: string) =>
  test.world.db
    .selectFrom('duty')
    .select(['kind', 'due'])
    .where('subject', '=', subject)
    .where('done_at', 'is', null)
    .execute()

describe('Answering for a unit', () => {
  it('accepts at the unit’s level, and then is to tell by the commitment’s day', async () => {
    const id = await insertCommitment(test.world, town.street, { body: town.technical })
    expect(await answer(id)).toMatchObject({ ok: true })
    expect(await findCommitment(test.world.db, id)).toMatchObject({ state: 'accepted', unitLevel: 'political' })
    expect(await openDuties(id)).toEqual([{ kind: 'tell-commitment', due: '2026-06-30' }])
    expect(await sumCommitted(test.world.db, null, '2026-03-02')).toMatchObject({ anchored: 250_000, notAnchored: 0 })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'commitment.accepted',
      data: { unit: town.technical, level: 'political' },
    })
    expect(await answer(id)).toMatchObject({ kind: 'conflict', reason: 'commitment.answered' })
  })

  it('declines with a reason, and it still isn’t anchored', async () => {
    const id = await insertCommitment(test.world, town.street, { what: 'Avböjs', body: town.technical })
    expect(await answer(id, { answer: 'decline' })).toMatchObject({ fields: { reason: 'commitment.decline.why' } })
    expect(await answer(id, { answer: 'decline', reason: 'Pengarna finns inte.' })).toMatchObject({ ok: true })
    expect(await findCommitment(test.world.db, id)).toMatchObject({ state: 'declined', told: 'Pengarna finns inte.' })
    expect(await openDuties(id)).toEqual([])
    const wanted = { limit: 10, filter: 'not-anchored', today: '2026-03-02' } as const
    expect((await selectCommitmentsIn(test.world.db, null, wanted)).map((it) => it.id)).toEqual([id])
  })

  it('is for the unit’s own people: not an administrator, nor who made it', async () => {
    const id = await insertCommitment(test.world, town.street, { what: 'Bara de egna', body: town.technical })
    const others = [
      { role: 'administrator', scope: null },
      { role: 'coordinator', scope: null },
      { role: 'department-officer', scope: town.executive },
      { role: 'contact-person', scope: town.technical },
    ] as const
    for (const grant of others) {
      const officer = await insertOfficer(test.world.db, 'Någon annan', [grant])
      expect(await answer(id, {}, officer)).toMatchObject({ kind: 'forbidden' })
    }
  })

  it('is once, by one of two at once, and about the words that were read', async () => {
    const id = await insertCommitment(test.world, town.street, { what: 'Två svarar', body: town.technical })
    expect(await answer(id, { version: 7 })).toMatchObject({ kind: 'conflict', reason: 'commitment.changed-meanwhile' })
    const both = await Promise.all([answer(id), answer(id, { answer: 'decline', reason: 'Nej.' })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('can’t be for a unit that has closed, nor where none was asked', async () => {
    const outside = { what: 'Utan enhet', actorName: 'Provhus AB', actorKind: 'company' }
    const without = await insertCommitment(test.world, town.street, outside)
    expect(await answer(without)).toMatchObject({ reason: 'commitment.no-unit' })
    const id = await insertCommitment(test.world, town.street, { what: 'Stängd', body: town.technical })
    await test.world.db
      .updateTable('body')
      .set({ valid_until: '2026-03-01' })
      .where('id', '=', town.technical)
      .execute()
    expect(await answer(id)).toMatchObject({ kind: 'conflict', reason: 'commitment.unit-closed' })
    expect(await answer('00000000-0000-7000-8000-000000000000')).toMatchObject({ kind: 'missing' })
  })
})
