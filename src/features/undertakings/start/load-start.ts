import { type Refusal, refuse } from '../../../kernel/result.ts'
import { type Given, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { findContactPerson, findResponsibleBoard } from '../../bodies/index.ts'
import { findMeetingsOfDraft } from '../../coordination/index.ts'
import { findModelInForce } from '../../models/index.ts'
import { findDraft } from '../../people/index.ts'
import { mayInitiate } from '../domain/model-in-force.ts'
import type { StartInput } from '../form.ts'
import { measure, noSuchPlace } from '../scope/locate.ts'
import { findStartingModel, findStartPlace } from '../store.ts'
import type { Loaded } from './domain/started.ts'

/**
 * Loads what a start relies on, or says which answer doesn't work. Locks the draft: a second press waits for the first.
 * What needs nothing of each other is asked for at once: three round trips, however many statements.
 */
export async function loadStart(tx: Tx, input: StartInput, { now, actor }: Given): Promise<Loaded | Refusal> {
  const session = actor.kind === 'system' ? null : actor.session
  const [draft, starting, place] = await Promise.all([
    input.draft && session ? findDraft(tx, session, input.draft, { lock: true }) : undefined,
    input.model ?? findStartingModel(tx, input.scale),
    findStartPlace(tx, input.place),
  ])
  const today = dateIn(now)
  const [model, located, board] = await Promise.all([
    findModelInForce(tx, starting ?? ''),
    place === undefined ? noSuchPlace() : measure(tx, place, input),
    findResponsibleBoard(tx, { scale: input.scale, theme: null, places: place?.chain ?? [] }, today),
  ])
  if (model === undefined) return at('scale', 'undertaking.start.model')
  if (!mayInitiate(model.content, input.initiatorKind, input.scale))
    return at('initiatorKind', 'undertaking.start.initiator')
  if (isRefusal(located)) return located
  if (isRefusal(board)) return board
  const already = draft?.submittedAs ?? null
  if (already === null && input.meets === null && (await meetsSomething(tx, input, located, today)))
    return refuse('invalid', 'undertaking.start.meets', { fields: { 'meets.answer': 'undertaking.start.meets' } })
  const contactPerson = await findContactPerson(tx, board.board, located.place.chain, today)
  return { already, ...located, model, board, contactPerson }
}

/** Asked only of a start that doesn't say what it does about what it meets: whoever has chosen needn't wait for it. */
async function meetsSomething(
  tx: Tx,
  { title }: StartInput,
  { place, drawn }: Pick<Loaded, 'place' | 'drawn'>,
  today: string,
): Promise<boolean> {
  const draft = { title, place: place.id, boundary: drawn?.geometry ?? null, begins: today }
  return (await findMeetingsOfDraft(tx, draft)).length > 0
}

function at(field: string, reason: string): Refusal {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}
