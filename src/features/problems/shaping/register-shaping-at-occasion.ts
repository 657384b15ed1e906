import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { lockUndertaking, recordEngagements, type UndertakingInForce } from '../../undertakings/index.ts'
import { type OccasionFault, occasionFault } from '../domain/at-occasion.ts'
import { tallyChange } from '../domain/tally.ts'
import { type OccasionInput, occasionInput } from '../form.ts'
import { mayRegister } from '../policy.ts'
import { lockText } from '../store.ts'
import { openAnswerDuty } from './answer-duty.ts'
import {
  type CurrentText,
  findCurrentText,
  findOccasion,
  insertShapings,
  type NewShaping,
  type Occasion,
} from './store.ts'

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly current: CurrentText | undefined
  readonly occasion: Occasion
}

interface Registered {
  readonly undertaking: UndertakingInForce
  readonly said: readonly NewShaping[]
}

/**
 * The contact person registers what residents said at a named occasion that was held (R22, C4): so many confirmed, and
 * each objection and proposal in its own words. Each is a participant of its own; no names are kept.
 */
export const registerShapingAtOccasion = useCase<OccasionInput, Loaded, Registered>({
  name: 'problems.register-at-occasion',
  input: occasionInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    await lockText(tx, undertaking.id, 'says', [input.occasion])
    const occasion = await findOccasion(tx, undertaking.id, input.occasion)
    if (occasion === undefined) return refuse('missing', 'problem.occasion.missing')
    const nobody = { participant: input.occasion, device: null }
    return { undertaking, occasion, current: await findCurrentText(tx, undertaking.id, nobody) }
  },
  allow: (actor, { undertaking }) =>
    mayRegister(actor, undertaking) ? ok(true) : refuse('forbidden', 'problem.occasion.forbidden'),
  decide,
  save: async (tx, { undertaking, said }, { now }) => {
    await insertShapings(tx, said, now)
    for (const it of said) if (it.kind !== 'confirms') await openAnswerDuty(tx, undertaking, it.id, now)
    const change = tallyChange(
      said.map(({ kind }) => ({ kind, counts: true, answered: false })),
      [],
    )
    const participants = said.map((it) => it.participant)
    await recordEngagements(tx, { undertaking: undertaking.id, participants, kind: 'resident', now }, { ...change })
  },
})

function decide(loaded: Loaded, input: OccasionInput, given: Given): Decision<Registered> | Refusal {
  const { undertaking, current, occasion } = loaded
  if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
  if (current === undefined) return refuse('conflict', 'problem.none-yet')
  if (current.base !== input.base) return refuse('conflict', 'problem.occasion.stale')
  const said = compose(undertaking, input, given)
  const fault = occasionFault(occasion, { voices: said.length, believed: input.registered }, dateIn(current.openedAt))
  if (fault !== null) return refused(fault, occasion)
  const data = {
    confirms: input.confirming,
    objects: input.objections.length,
    proposes: input.proposals.length,
  }
  return decided({ undertaking, said }, [
    {
      type: 'shaping.registered',
      subject: input.occasion,
      undertaking: undertaking.id,
      place: undertaking.place,
      data,
    },
  ])
}

function refused(fault: OccasionFault, { residents, registered }: Occasion): Refusal {
  const reason = `problem.occasion.${fault}`
  const values = { residents, registered, left: Math.max(0, residents - registered) }
  const fields = fault === 'too-many' || fault === 'nobody' ? { confirming: reason } : {}
  return refuse(fault === 'too-many' || fault === 'nobody' ? 'invalid' : 'conflict', reason, { values, fields })
}

function compose(undertaking: UndertakingInForce, input: OccasionInput, given: Given): NewShaping[] {
  const voice = (kind: NewShaping['kind'], text: string): NewShaping => ({
    id: given.newId(),
    undertaking: undertaking.id,
    base: input.base,
    kind,
    text,
    language: input.language,
    participant: given.newId(),
    knownBy: 'occasion',
    actorKind: 'resident',
    staff: false,
    initiator: false,
    device: null,
    occasion: input.occasion,
  })
  return [
    ...Array.from({ length: input.confirming }, () => voice('confirms', '')),
    ...input.objections.map((text) => voice('objects', text)),
    ...input.proposals.map((text) => voice('proposes', text)),
  ]
}
