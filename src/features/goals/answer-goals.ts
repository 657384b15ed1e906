import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { isAgreed, isSame } from './domain/agreement.ts'
import { answerInput } from './form.ts'
import { inForce } from './in-force.ts'
import { mayAnswerGoals } from './policy.ts'
import { listAsked, lockVersion, saveAnswer, saveInForce } from './versions/store.ts'

/**
 * Writes down what a group or a board that was asked decided: it agrees, or objects with a reason that stands beside. When
 * all have agreed the version is in force at once (R11).
 */
export const answerGoals = useCase({
  name: 'goals.answer-goals',
  input: answerInput,
  load: async (tx, input, { now }) => {
    const version = await lockVersion(tx, input.version)
    if (version === undefined) return refuse('missing', 'goal.missing')
    return { version, asked: await listAsked(tx, version.id, dateIn(now)) }
  },
  allow: (actor, { version }, { body }) =>
    mayAnswerGoals(actor, { body, place: version.around }) ? ok(true) : refuse('forbidden', 'goal.answer.forbidden'),
  decide: ({ version, asked }, input, { now, actor }) => {
    if (version.state !== 'proposed') return refuse('conflict', 'goal.answer.not-proposed')
    const who = asked.find((it) => isSame(it, input))
    if (who === undefined) return refuse('invalid', 'goal.answer.not-asked')
    if (who.isGone) return refuse('conflict', 'goal.answer.ended')
    if (input.decidedOn > dateIn(now)) {
      return refuse('invalid', 'goal.answer.not-yet', { fields: { decidedOn: 'goal.answer.not-yet' } })
    }
    const answer = input.answer === 'agree' ? ('agreed' as const) : ('objected' as const)
    if (who.answer === answer) return refuse('conflict', 'goal.answer.already')
    const agreed = isAgreed(asked.map((it) => (it === who ? { ...it, answer } : it)))
    const given = {
      ...{ version: version.id, group: input.group, body: input.body, answer },
      ...{ reason: input.reason === '' ? null : input.reason, decidedOn: input.decidedOn, reference: input.reference },
      answeredBy: actor.kind === 'person' ? actor.person : null,
    }
    const about = { subject: version.id, place: version.place }
    const data = { number: version.number, group: input.group, body: input.body }
    return decided({ given, version, agreed }, [
      { type: `goals.${answer}`, ...about, data },
      ...(agreed ? [inForce(version)] : []),
    ])
  },
  save: async (tx, { given, version, agreed }, { now }) => {
    await saveAnswer(tx, given, now)
    if (agreed) await saveInForce(tx, version, now)
  },
})
