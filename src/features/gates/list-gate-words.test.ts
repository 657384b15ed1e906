import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { newId } from '../../kernel/ids.ts'
import { answerCriterion, type GateInForce, grantException, listGateWords } from './index.ts'
import { ASKED, gateOf } from './testing/gate-to-test.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('what named people said about an undertaking’s gates', () => {
  it('can be read also after the gates were passed, newest first', async () => {
    const board = newId()
    let gate: GateInForce = gateOf({ board })
    const coordinator = await insertOfficer(test.world.db, 'Samordnare', [{ role: 'coordinator', scope: board }])
    const secretary = await insertOfficer(test.world.db, 'Sekreterare', [{ role: 'board-secretary', scope: board }])
    for (const phase of ['initiation', 'planning']) {
      gate = { ...gate, phase }
      const word = { undertaking: gate.undertaking, phase, criterion: ASKED.id, reason: `Skäl i ${phase}` }
      const results = [
        await test.world.perform(
          answerCriterion(async () => gate),
          coordinator,
          { ...word, fulfilled: 'no' },
        ),
        await test.world.perform(
          grantException(async () => gate),
          secretary,
          word,
        ),
      ]
      expect(results.map(({ ok }) => ok)).toEqual([true, true])
      test.clock.advance(60_000)
    }
    const { answers, exceptions } = await listGateWords(test.world.db, gate.undertaking)
    expect(answers.map(({ phase, name }) => [phase, name])).toEqual([
      ['planning', 'Samordnare'],
      ['initiation', 'Samordnare'],
    ])
    expect(exceptions.map(({ phase, reason }) => [phase, reason])).toEqual([
      ['planning', 'Skäl i planning'],
      ['initiation', 'Skäl i initiation'],
    ])
    expect(await listGateWords(test.world.db, newId())).toEqual({ answers: [], exceptions: [] })
  })
})
