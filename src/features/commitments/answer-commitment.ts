import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { closeDuty, openDuty } from '../duties/index.ts'
import { ACCEPT, tellDuty } from './duties.ts'
import { answerInput } from './form.ts'
import { mayAnswerFor } from './policy.ts'
import { lockCommitment, lockUnit, saveAnswer } from './store.ts'

/**
 * The unit that was asked accepts a commitment, at its level of the line organisation, or declines with a public reason
 * (R13). What it accepts, it is to tell of when the day has come.
 */
export const answerCommitment = useCase({
  name: 'commitments.answer-commitment',
  input: answerInput,
  load: async (tx, input, { now }) => {
    const commitment = await lockCommitment(tx, input.commitment)
    if (commitment === undefined) return refuse('missing', 'commitment.missing')
    const { unit } = commitment
    if (unit === null) return refuse('conflict', 'commitment.no-unit')
    return { commitment, unit, open: await lockUnit(tx, unit, dateIn(now)) }
  },
  allow: (actor, { unit }) =>
    mayAnswerFor(actor, unit) ? ok(true) : refuse('forbidden', 'commitment.answer.forbidden'),
  decide: ({ commitment, unit, open }, { answer, reason, version }, { now, actor }) => {
    if (commitment.state !== 'made') return refuse('conflict', 'commitment.answered')
    if (open === undefined) return refuse('conflict', 'commitment.unit-closed')
    if (commitment.version !== version) return refuse('conflict', 'commitment.changed-meanwhile')
    const accepts = answer === 'accept'
    const saved = {
      ...{ id: commitment.id, state: accepts ? ('accepted' as const) : ('declined' as const) },
      ...{ unitLevel: accepts ? open.level : null, told: accepts ? null : reason },
      answeredBy: actor.kind === 'person' ? actor.person : null,
    }
    const duty = accepts ? tellDuty(commitment.id, unit, commitment.due, now) : null
    const type = accepts ? 'commitment.accepted' : 'commitment.declined'
    const about = { subject: commitment.id, place: commitment.place, data: { unit, level: open.level } }
    return decided({ saved, duty }, [{ type, ...about }])
  },
  save: async (tx, { saved, duty }, { now }) => {
    await saveAnswer(tx, saved, now)
    await closeDuty(tx, ACCEPT, saved.id, now)
    if (duty !== null) await openDuty(tx, duty, now)
  },
})
