import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { takesRemit } from '../domain/body.ts'
import { type ContactRuleInput, contactRuleInput } from '../form.ts'
import { mayCurateContacts } from '../policy.ts'
import { placeExists } from '../remit/store.ts'
import { type BodyRow, lockBody } from '../store.ts'
import { isContactPersonOf, type NewContactRule, replaceContactRule } from './store.ts'

interface Loaded {
  readonly board: BodyRow
  readonly holdsRole: boolean
}

/** Says who becomes contact person, from today, for what starts in a place under a board (R26). */
export const setContactRule: UseCase<ContactRuleInput, Loaded, NewContactRule> = useCase({
  name: 'bodies.set-contact-rule',
  input: contactRuleInput,
  load,
  allow: (actor, { board }) =>
    mayCurateContacts(actor, board.id) ? ok(true) : refuse('forbidden', 'bodies.contact.forbidden'),
  decide: ({ board, holdsRole }, input, { newId }) => {
    if (!takesRemit(board.kind) || board.validUntil !== null) return at('board', 'bodies.contact.no-board')
    if (!holdsRole) return at('person', 'bodies.contact.no-role')
    const rule: NewContactRule = { id: newId(), ...input }
    return decided(rule, [
      { type: 'contact-rule.set', subject: rule.id, place: rule.place, data: { board: rule.board } },
    ])
  },
  save: (tx, rule, { now }) => replaceContactRule(tx, rule, dateIn(now)),
})

async function load(tx: Tx, input: ContactRuleInput): Promise<Loaded | Refusal> {
  const board = await lockBody(tx, input.board)
  if (board === undefined) return at('board', 'form.choose')
  if (input.place !== null && !(await placeExists(tx, input.place))) return at('place', 'form.choose')
  return { board, holdsRole: await isContactPersonOf(tx, input.person, input.board) }
}

function at(field: string, reason: string): Refusal {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}
