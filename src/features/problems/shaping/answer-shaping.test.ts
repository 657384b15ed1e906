import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listHappened } from '../../../../test/support/rows.ts'
import {
  insertGround,
  insertResident,
  insertTestUndertaking,
  openDuties,
  type TestUndertaking,
  tallyOf,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { describeProblem } from '../describing/describe-problem.ts'
import { listShapings } from '../reading/store.ts'
import { answerShaping } from './answer-shaping.ts'
import { confirmProblem } from './confirm-problem.ts'
import { objectToProblem } from './object-to-problem.ts'
import { proposeChange } from './propose-change.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking
let base: string

beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await insertTestUndertaking(test.world, ground)
  const text = { undertaking: work.id, text: 'Gatan är mörk om kvällen.', editedFrom: 0 }
  const described = await test.world.perform(describeProblem, work.contact, text)
  base = described.ok ? described.value.id : ''
})

async function proposed(actor?: Actor): Promise<string> {
  const who = actor ?? (await insertResident(test.world.db))
  const said = await test.world.perform(proposeChange, who, { undertaking: work.id, base, text: 'Nämn cyklarna.' })
  return said.ok ? said.value.proposal : ''
}
const answer = (shaping: string, actor: Actor = work.contact, over: Record<string, unknown> = {}) =>
  test.world.perform(answerShaping, actor, { shaping, answer: 'partly', reason: 'Vi nämner dem, men …', ...over })
const waiting = async () => (await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'answer-shaping')

describe('answering what was said', () => {
  it('is public, with the reason and who answered; nothing waits any more', async () => {
    const proposal = await proposed()
    expect(await answer(proposal)).toMatchObject({ ok: true })
    expect(await listShapings(test.world.db, work.id)).toMatchObject([
      {
        answer: 'partly',
        answerReason: 'Vi nämner dem, men …',
        answeredAs: 'contact-person',
        answeredName: 'Kontaktperson Ett',
      },
    ])
    expect(await waiting()).toEqual([])
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ open_answers: 0 })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'shaping.answered',
      data: { answer: 'partly' },
    })
  })

  it('may be done by the one who started it, unnamed', async () => {
    expect(await answer(await proposed(), work.initiator)).toMatchObject({ ok: true })
    expect(await listShapings(test.world.db, work.id)).toMatchObject([{ answeredAs: 'initiator', answeredName: null }])
  })

  it('is refused to others, and to everybody for their own words', async () => {
    const proposal = await proposed()
    expect(await answer(proposal, await insertResident(test.world.db))).toMatchObject({
      reason: 'problem.answer.forbidden',
    })
    const own = await proposed(work.initiator)
    expect(await answer(own, work.initiator)).toMatchObject({ kind: 'forbidden' })
    expect(await answer(own)).toMatchObject({ ok: true })
    const officers = await proposed(work.contact)
    expect(await answer(officers, work.contact)).toMatchObject({ kind: 'forbidden' })
  })

  it('by two at once is won by one, and the other is told', async () => {
    const proposal = await proposed()
    const both = await Promise.all([answer(proposal), answer(proposal, work.initiator, { answer: 'not' })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ kind: 'conflict', reason: 'problem.answer.already' })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ open_answers: 0 })
  })

  it('at once with its author’s change of mind leaves counters that agree', async () => {
    const anna = await insertResident(test.world.db)
    const about = { undertaking: work.id, base }
    const said = await test.world.perform(objectToProblem, anna, { ...about, text: 'Nej.' })
    const [answered, confirmed] = await Promise.all([
      answer(said.ok ? said.value.stand : ''),
      test.world.perform(confirmProblem, anna, about),
    ])
    expect(confirmed).toMatchObject({ ok: true })
    expect(answered.ok || answered.reason).toBe(answered.ok || 'problem.answer.withdrawn')
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ open_answers: 0, disagreements: 0, confirmations: 1 })
    expect(await waiting()).toEqual([])
  })

  it('is refused for what waits for none: a confirmation, what was taken back, what isn’t there', async () => {
    const anna = await insertResident(test.world.db)
    const about = { undertaking: work.id, base }
    const objection = await test.world.perform(objectToProblem, anna, { ...about, text: 'Nej.' })
    const confirmation = await test.world.perform(confirmProblem, anna, about)
    expect(await answer(confirmation.ok ? confirmation.value.stand : '')).toMatchObject({
      reason: 'problem.answer.confirmation',
    })
    expect(await answer(objection.ok ? objection.value.stand : '')).toMatchObject({
      reason: 'problem.answer.withdrawn',
    })
    expect(await answer(newId())).toMatchObject({ kind: 'missing' })
    expect(await answer('../../etc/passwd')).toMatchObject({ kind: 'invalid' })
  })

  it('needs an answer, and a reason', async () => {
    const proposal = await proposed()
    expect(await answer(proposal, work.contact, { answer: 'maybe', reason: ' ' })).toMatchObject({
      kind: 'invalid',
      fields: { answer: 'form.choose', reason: 'form.required' },
    })
    expect(await waiting()).toHaveLength(1)
  })
})
