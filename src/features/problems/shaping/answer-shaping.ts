import type { z } from 'zod'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { adjustTally, isContactPerson, lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import { answerInput } from '../form.ts'
import { mayAnswer } from '../policy.ts'
import { lockText } from '../store.ts'
import { closeAnswerDuty } from './answer-duty.ts'
import { findSaid, type NewAnswer, type SaidToAnswer, saveAnswer } from './store.ts'

type AnswerInput = z.output<typeof answerInput>

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly said: SaidToAnswer
}

interface Answered extends NewAnswer {
  readonly undertaking: string
}

/** Answers a proposal or a "stämmer inte": adopted, partly or not, with the reason (R22, R32: "ni sa – så blev det"). */
export const answerShaping = useCase<AnswerInput, Loaded, Answered>({
  name: 'problems.answer',
  input: answerInput,
  load: async (tx, input) => {
    const found = await findSaid(tx, input.shaping)
    if (found === undefined) return refuse('missing', 'problem.answer.missing')
    const undertaking = await lockUndertaking(tx, found.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    // With its author's voice: two who answer at once are told apart, and nobody takes back what is being answered.
    await lockText(tx, undertaking.id, 'says', [found.participant])
    return { undertaking, said: (await findSaid(tx, input.shaping)) ?? found }
  },
  allow: (actor, { undertaking, said }) =>
    mayAnswer(actor, undertaking, said) ? ok(true) : refuse('forbidden', 'problem.answer.forbidden'),
  decide,
  save: async (tx, answered, { now }) => {
    await saveAnswer(tx, answered, now)
    await closeAnswerDuty(tx, answered.shaping, now)
    await adjustTally(tx, answered.undertaking, { open_answers: -1 })
  },
})

function decide({ undertaking, said }: Loaded, input: AnswerInput, given: Given): Decision<Answered> | Refusal {
  if (said.kind === 'confirms') return refuse('conflict', 'problem.answer.confirmation')
  if (said.answeredAt !== null) return refuse('conflict', 'problem.answer.already')
  if (said.withdrawnAt !== null) return refuse('conflict', 'problem.answer.withdrawn')
  const answered: Answered = {
    ...input,
    undertaking: undertaking.id,
    answeredBy: given.actor.kind === 'person' ? given.actor.person : null,
    answeredAs: isContactPerson(given.actor, undertaking) ? 'contact-person' : 'initiator',
  }
  const data = { answer: input.answer }
  return decided(answered, [
    { type: 'shaping.answered', subject: said.id, undertaking: undertaking.id, place: undertaking.place, data },
  ])
}
