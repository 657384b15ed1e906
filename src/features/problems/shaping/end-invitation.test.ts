import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReactingWorld, type ReactingWorld } from '../../../../test/support/reacting.ts'
import { insertResident, openDuties } from '../../../../test/support/undertakings.ts'
import { DAY } from '../../../kernel/clock.ts'
import { answerShaping } from './answer-shaping.ts'
import { confirmProblem } from './confirm-problem.ts'
import { endInvitation } from './end-invitation.ts'
import { proposeChange } from './propose-change.ts'

let test: ReactingWorld
beforeAll(async () => {
  test = await createReactingWorld()
})
afterAll(() => test.drop())

describe('the invitation to residents', () => {
  const invited = async (undertaking: string) =>
    (await openDuties(test.world.db, undertaking)).some(({ kind }) => kind === 'shape-problem')

  it('stands after a gate that was passed by exception', async () => {
    const work = await test.described()
    await test.happens('gate.passed', work.id)
    expect(await invited(work.id)).toBe(true)
  })

  it('ends when a gate is passed with the problem shaped', async () => {
    const work = await test.described()
    const about = { undertaking: work.id, base: work.base }
    for (let i = 0; i < 5; i += 1) await test.world.perform(confirmProblem, await insertResident(test.world.db), about)
    const who = await insertResident(test.world.db)
    const said = await test.world.perform(proposeChange, who, { ...about, text: 'Nämn cyklarna.' })
    const shaping = said.ok ? said.value.proposal : ''
    await test.world.perform(answerShaping, work.contact, { shaping, answer: 'not', reason: 'De är få.' })
    test.clock.advance(14 * DAY)
    expect(await invited(work.id)).toBe(true)
    await test.happens('gate.passed', work.id)
    expect(await invited(work.id)).toBe(false)
    test.clock.advance(-14 * DAY)
  })

  it('is ended by the program alone', async () => {
    const work = await test.described()
    expect(await test.world.perform(endInvitation, work.contact, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
