import { type Refusal, refuse } from '../../../../kernel/result.ts'
import type { Standing } from './store.ts'

/** Why an import can't be taken in as it stands; null when it can. */
export function standingAgainst({ faulty, unanswered, moved }: Standing): Refusal | null {
  if (faulty > 0) return refuse('invalid', 'import.apply.faulty', { values: { count: faulty } })
  if (unanswered > 0) return refuse('invalid', 'import.apply.unanswered', { values: { count: unanswered } })
  return moved > 0 ? refuse('conflict', 'import.apply.moved', { values: { count: moved } }) : null
}
