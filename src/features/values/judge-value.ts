import { isStaff } from '../../kernel/actor.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { lockUndertaking, recordEngagement } from '../undertakings/index.ts'
import { judgeValueInput } from './form.ts'
import { mayJudgeValue } from './policy.ts'
import { findAddedValue, findOwnJudgement, type NewJudgement, upsertJudgement } from './store.ts'

/** Somebody with a confirmed address says what they think that it is worth, and why; it may be changed while the version stands. */
export const judgeValue = useCase({
  name: 'values.judge-value',
  input: judgeValueInput,
  load: async (tx, input, { actor }) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const value = await findAddedValue(tx, undertaking.id)
    const person = actor.kind === 'person' ? actor.person : undefined
    const before = value && person ? await findOwnJudgement(tx, value.id, person) : undefined
    return { undertaking, value, before }
  },
  allow: (actor) => (mayJudgeValue(actor) ? ok(true) : refuse('forbidden', 'people.sign-in-first')),
  decide: ({ undertaking, value, before }, input, given) => {
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
    const said = { verdict, reason, language, actorKind }
    // A double press: nothing new is said.
    if (before !== undefined && isSame(before, said)) return decided({ ...judgement, unchanged: true }, [])
    return decided({ ...judgement, unchanged: false }, [
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
    if (judgement.unchanged) return
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

type Said = Pick<NewJudgement, 'verdict' | 'reason' | 'language' | 'actorKind'>

function isSame(one: { readonly [Part in keyof Said]: string }, other: Said): boolean {
  return (['verdict', 'reason', 'language', 'actorKind'] as const).every((part) => one[part] === other[part])
}
