import type { Happening } from '../../../kernel/use-case.ts'
import type { RemitRule } from '../domain/remit.ts'

/** Type of the event that a rule has come to hold: who has derived a board derives it anew. */
const REMIT_CHANGED = 'remit.changed'

/** The event's subject is the rule. */
export function remitChanged(rule: Pick<RemitRule, 'id' | 'board' | 'place'>): Happening {
  return { type: REMIT_CHANGED, subject: rule.id, place: rule.place, data: { board: rule.board } }
}
