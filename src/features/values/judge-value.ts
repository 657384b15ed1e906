import { isStaff } from '../../kernel/actor.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { lockUndertaking, recordEngagement } from '../undertakings/index.ts'
import { judgeValueInput } from './form.ts'
import { mayJudgeValue } from './policy.ts'
import { findAddedValue, upsertJudgement } from './store.ts'

/** Somebody with a confirmed address says what they think that it is worth, and why; it may be changed while the version stands. */
export const judgeValue = useCase({
  name: 'values.judge-value',
  input: judgeValueInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    return { undertaking, value: await findAddedValue(tx, undertaking.id) }
  },
  allow: (actor) => (mayJudgeValue(actor) ? ok(true) : refuse('forbidden', 'people.sign-in-first')),
  decide: ({ undertaking, value }, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (value === undefined) return refuse('conflict', 'value.judge.none')
    if (value.version !== input.version)
      return refuse('conflict', 'value.judge.newer', { values: { version: value.version } })
    if (given.actor.kind !== 'person') return refuse('forbidden', 'people.sign-in-first')
    const { actorKind, verdict, reason, language } = input
    const by = { participant: given.actor.person, actorKind, staff: isStaff(given.actor) }
    const judgement = {
      id: given.newId(),
      addedValue: value.id,
      undertaking: undertaking.id,
      ...by,
      verdict,
      reason,
      language,
    }
    return decided(judgement, [
      {
        type: 'value.judged',
        subject: value.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { verdict, kind: actorKind },
      },
    ])
  },
  save: async (tx, judgement, { now }) => {
    await upsertJudgement(tx, judgement, now)
    if (judgement.staff) return
    await recordEngagement(tx, {
      undertaking: judgement.undertaking,
      participant: judgement.participant,
      kind: judgement.actorKind,
      now,
    })
  },
})
