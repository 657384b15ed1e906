import { isStaff, type Person } from '../../../kernel/actor.ts'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import {
  type ActorKind,
  adjustTally,
  lockUndertaking,
  recordEngagement,
  type UndertakingInForce,
} from '../../undertakings/index.ts'
import { type Stand, type StandKind, takeStand } from '../domain/stand.ts'
import { type TallyChange, tallyChange } from '../domain/tally.ts'
import { mayTakeStand, speaksAsInitiator } from '../policy.ts'
import { lockText } from '../store.ts'
import { closeAnswerDuty, openAnswerDuty } from './answer-duty.ts'
import { type CurrentText, findCurrentText, insertShapings, type NewShaping, withdrawStand } from './store.ts'

/** What confirming and objecting have in common: one voice per person and per browser, on the text that counts (R22). */
export interface StandInput {
  readonly undertaking: string
  readonly base: string
  readonly as: ActorKind
  readonly text: string
  readonly language: string
}

export interface LoadedText {
  readonly undertaking: UndertakingInForce
  readonly current: CurrentText | undefined
}

export interface StandOutcome {
  readonly undertaking: UndertakingInForce
  /** The stand that holds now. */
  readonly stand: string
  /** Counted as a resident's; staff and organisations are heard and answered, not counted. */
  readonly counts: boolean
  /** Null when the same had been said before. */
  readonly said: NewShaping | null
  readonly withdrawn: Stand | null
}

export async function loadText(tx: Tx, input: StandInput, { actor }: Given): Promise<LoadedText | Refusal> {
  const locking = lockUndertaking(tx, input.undertaking, 'share')
  // Whoever isn't a person is refused by the policy; nothing more needs to be locked for them.
  if (actor.kind !== 'person') return withText(await locking, undefined)
  const who = { participant: actor.person, device: deviceOf(actor) }
  // Sent at once and run in this order: the text is read when the locks are held.
  const [undertaking, , current] = await Promise.all([
    locking,
    lockText(tx, input.undertaking, 'says', [who.device, who.participant]),
    findCurrentText(tx, input.undertaking, who),
  ])
  return withText(undertaking, current)
}

function withText(undertaking: UndertakingInForce | Refusal, current: CurrentText | undefined): LoadedText | Refusal {
  return isRefusal(undertaking) ? undertaking : { undertaking, current }
}

export function allowStand({ actor }: Pick<Given, 'actor'>) {
  return mayTakeStand(actor) ? ok(true as const) : refuse('forbidden', 'problem.stand.needs-address')
}

/** Decides what a stand becomes, and what is recorded about it. */
export function decideStand(
  { undertaking, current }: LoadedText,
  input: StandInput,
  given: Given,
  kind: StandKind,
): Decision<StandOutcome> | Refusal {
  const { actor } = given
  if (actor.kind !== 'person') return refuse('forbidden', 'problem.stand.needs-address')
  if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
  if (current === undefined) return refuse('conflict', 'problem.none-yet')
  if (current.base !== input.base) return refuse('conflict', 'problem.stand.stale')
  const device = deviceOf(actor)
  const taken = takeStand(current.standing, { participant: actor.person, device, kind, text: input.text })
  if (taken.is === 'browser-used') return refuse('conflict', 'problem.stand.browser-used')
  if (taken.is === 'unchanged') {
    const { id: stand, counts } = taken.stand
    return decided({ undertaking, stand, counts, said: null, withdrawn: null }, [])
  }
  const said = compose(undertaking, input, given, { actor, kind, device })
  const counts = !said.staff && said.actorKind === 'resident'
  return decided({ undertaking, stand: said.id, counts, said, withdrawn: taken.withdrawn }, [
    {
      type: kind === 'confirms' ? 'problem.confirmed' : 'problem.objected',
      subject: said.id,
      undertaking: undertaking.id,
      place: undertaking.place,
      data: { counts, changed: taken.withdrawn !== null },
    },
  ])
}

function compose(
  undertaking: UndertakingInForce,
  input: StandInput,
  given: Given,
  { actor, kind, device }: { actor: Person; kind: StandKind; device: string },
): NewShaping {
  return {
    id: given.newId(),
    undertaking: undertaking.id,
    base: input.base,
    kind,
    text: input.text,
    language: input.language,
    participant: actor.person,
    knownBy: 'address',
    actorKind: input.as,
    staff: isStaff(actor),
    initiator: speaksAsInitiator(actor, undertaking),
    device,
    occasion: null,
  }
}

export async function saveStand(tx: Tx, outcome: StandOutcome, { now }: Given): Promise<void> {
  const { undertaking, said, withdrawn, counts } = outcome
  if (said === null) return
  if (withdrawn !== null) await withdrawStand(tx, withdrawn.id, now)
  await insertShapings(tx, [said], now)
  if (said.kind === 'objects') await openAnswerDuty(tx, undertaking, said.id, now)
  if (withdrawn !== null && withdrawn.kind === 'objects') await closeAnswerDuty(tx, withdrawn.id, now)
  const change = tallyChange([{ kind: said.kind, counts, answered: false }], withdrawn === null ? [] : [withdrawn])
  await engage(tx, undertaking, said, now, change)
}

/**
 * Whoever speaks takes part; counters `change` with it. Not staff, who are the municipality; not a browser that we know
 * nobody by; and the one who started it takes part already, under another id.
 */
export async function engage(
  tx: Tx,
  { id: undertaking }: UndertakingInForce,
  said: NewShaping,
  now: Date,
  change: TallyChange,
): Promise<void> {
  if (said.staff || said.knownBy === 'nothing' || said.initiator) return adjustTally(tx, undertaking, { ...change })
  const { participant, actorKind: kind } = said
  await recordEngagement(tx, { undertaking, participant, kind, now }, { ...change })
}

/** The browser; a person's session always has one, but a session is a browser too. */
function deviceOf(actor: Person): string {
  return actor.device ?? actor.session
}
