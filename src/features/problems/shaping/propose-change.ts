import { type Actor, isStaff } from '../../../kernel/actor.ts'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import { tallyChange } from '../domain/tally.ts'
import { type WordsInput, wordsInput } from '../form.ts'
import { mayPropose, speaksAsInitiator } from '../policy.ts'
import { lockText } from '../store.ts'
import { openAnswerDuty } from './answer-duty.ts'
import { findProposed, insertShapings, type NewShaping, type ProposedTo } from './store.ts'
import { engage } from './take-stand.ts'

/** As many proposals by one voice may wait for an answer at once, so that nobody drowns the others'. */
const MOST_WAITING = 20

interface Loaded {
  readonly undertaking: UndertakingInForce
  /** Undefined when the text isn't the undertaking's. */
  readonly proposed: ProposedTo | undefined
}

interface Proposed {
  readonly undertaking: UndertakingInForce
  readonly proposal: string
  /** By a confirmed address: then it counts for the gate; otherwise it is heard and answered as any. */
  readonly counts: boolean
  /** Null when the same words had been sent before. */
  readonly said: NewShaping | null
}

/**
 * Proposes a change of the description: anybody, with or without an address. It stays with the text that its author
 * read, also when a newer one came meanwhile: nothing that is said is lost.
 */
export const proposeChange = useCase<WordsInput, Loaded, Proposed>({
  name: 'problems.propose-change',
  input: wordsInput,
  load: async (tx, input, { actor }) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    const participant = voiceOf(actor)
    if (participant === null) return { undertaking, proposed: undefined }
    await lockText(tx, undertaking.id, 'says', [participant])
    return { undertaking, proposed: await findProposed(tx, { ...input, participant }) }
  },
  allow: (actor) => (mayPropose(actor) ? ok(true) : refuse('forbidden', 'problem.propose.forbidden')),
  decide,
  save: async (tx, { undertaking, said, counts }, { now }) => {
    if (said === null) return
    await insertShapings(tx, [said], now)
    await openAnswerDuty(tx, undertaking, said.id, now)
    await engage(tx, undertaking, said, now, tallyChange([{ kind: said.kind, counts, answered: false }], []))
  },
})

function decide({ undertaking, proposed }: Loaded, input: WordsInput, given: Given): Decision<Proposed> | Refusal {
  const participant = voiceOf(given.actor)
  if (participant === null) return refuse('conflict', 'problem.propose.no-session')
  if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
  if (proposed === undefined) return refuse('conflict', 'problem.none-yet')
  const counts = given.actor.kind === 'person' && !isStaff(given.actor) && input.as === 'resident'
  if (proposed.sameWords !== null) return decided({ undertaking, proposal: proposed.sameWords, counts, said: null }, [])
  if (proposed.waiting >= MOST_WAITING) return refuse('throttled', 'problem.propose.too-many')
  const said = compose(undertaking, input, given, participant)
  const { id: subject } = said
  return decided({ undertaking, proposal: subject, counts, said }, [
    { type: 'change.proposed', subject, undertaking: undertaking.id, place: undertaking.place, data: { counts } },
  ])
}

function compose(undertaking: UndertakingInForce, input: WordsInput, given: Given, participant: string): NewShaping {
  const { actor } = given
  return {
    id: given.newId(),
    undertaking: undertaking.id,
    base: input.base,
    kind: 'proposes',
    text: input.text,
    language: input.language,
    participant,
    knownBy: actor.kind === 'person' ? 'address' : 'nothing',
    actorKind: input.as,
    staff: isStaff(actor),
    initiator: speaksAsInitiator(actor, undertaking),
    device: actor.kind === 'system' ? null : (actor.device ?? actor.session),
    occasion: null,
  }
}

/** Whose voice it is: the person's, or the browser's when we know nobody; null when there is no session to know it by. */
function voiceOf(actor: Actor): string | null {
  if (actor.kind === 'person') return actor.person
  return actor.kind === 'visitor' ? (actor.device ?? actor.session) : null
}
