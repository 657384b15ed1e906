import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCommitment } from '../../../test/support/commitments.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { answerCommitment } from './answer-commitment.ts'
import { findCommitment } from './in-place/store.ts'
import { passOnCommitments } from './pass-on-commitments.ts'
import { commitmentReactions } from './reactions.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld({ reactions: commitmentReactions })
  town = await insertTown(test.world)
})
afterAll(() => test.drop())

describe('What a closed unit stood behind', () => {
  it('its successor stands behind, at its own level; what was still to be answered stays so', async () => {
    const grants = [{ role: 'department-officer', scope: town.technical }] as const
    const officer = await insertOfficer(test.world.db, 'Handläggare Ett', grants)
    const accepted = await insertCommitment(test.world, town.street, { body: town.technical })
    await test.world.perform(answerCommitment, officer, {
      commitment: accepted,
      answer: 'accept',
      reason: '',
      version: 1,
    })
    const made = await insertCommitment(test.world, town.street, { what: 'Väntar', body: town.technical })
    const closed = { type: 'body.closed', subject: town.technical, data: { successor: town.executive } }
    for (const _ of [1, 2]) await commitmentReactions[0]?.run(test.world, closed)
    const unit = 'Provstads kommunstyrelse'
    expect(await findCommitment(test.world.db, accepted)).toMatchObject({
      unit,
      unitLevel: 'political',
      state: 'accepted',
    })
    expect(await findCommitment(test.world.db, made)).toMatchObject({ unit, unitLevel: null, state: 'made' })
    const passed = (await listHappened(test.world.db)).filter(({ type }) => type === 'commitment.passed-on')
    expect(passed).toHaveLength(2)
    expect(
      await test.world.perform(passOnCommitments, officer, { from: town.executive, to: town.technical }),
    ).toMatchObject({ kind: 'forbidden' })
    expect(await test.world.perform(passOnCommitments, SYSTEM, { from: 'x', to: 'y' })).toMatchObject({
      kind: 'invalid',
    })
  })
})
