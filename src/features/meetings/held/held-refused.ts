import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { HeldFault } from '../domain/held.ts'

/** The refusal that points at the field where the fault is. */
export function heldRefused(fault: HeldFault): Refusal {
  const reason = `meeting.held.${fault}`
  const field = fault === 'nobody' ? 'attendance' : 'heldOn'
  return refuse('invalid', 'form.invalid', { fields: { [field]: reason } })
}
