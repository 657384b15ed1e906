import { type Refusal, refuse } from '../../../kernel/result.ts'
import { type Given, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { findContactPerson, findResponsibleBoard } from '../../bodies/index.ts'
import { findModelInForce } from '../../models/index.ts'
import { findDraft } from '../../people/index.ts'
import { mayInitiate } from '../domain/model-in-force.ts'
import type { StartInput } from '../form.ts'
import { locate } from '../scope/locate.ts'
import { findStartingModel } from '../store.ts'
import type { Loaded } from './domain/started.ts'

/** Loads what a start relies on, or says which answer doesn't work. Locks the draft: a second press waits for the first. */
export async function loadStart(tx: Tx, input: StartInput, { now, actor }: Given): Promise<Loaded | Refusal> {
  const session = actor.kind === 'system' ? null : actor.session
  const draft = input.draft && session ? await findDraft(tx, session, input.draft, { lock: true }) : undefined
  const model = await findModelInForce(tx, input.model ?? (await findStartingModel(tx, input.scale)) ?? '')
  if (model === undefined) return at('scale', 'undertaking.start.model')
  if (!mayInitiate(model.content, input.initiatorKind, input.scale))
    return at('initiatorKind', 'undertaking.start.initiator')
  const located = await locate(tx, input)
  if (isRefusal(located)) return located
  const { chain } = located.place
  const board = await findResponsibleBoard(tx, { scale: input.scale, theme: null, places: chain }, dateIn(now))
  if (isRefusal(board)) return board
  const contactPerson = await findContactPerson(tx, board.board, chain, dateIn(now))
  return { already: draft?.submittedAs ?? null, ...located, model, board, contactPerson }
}

function at(field: string, reason: string): Refusal {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}
