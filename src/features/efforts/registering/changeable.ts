import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { Effort } from '../domain/effort.ts'

/** Refuses to change what follows its undertaking, and what was withdrawn: that stays as it was, and may be registered anew. */
export function changeable({ undertaking, status }: Pick<Effort, 'undertaking' | 'status'>): Refusal | null {
  if (undertaking !== null) return refuse('conflict', 'effort.follows-undertaking')
  return status === 'withdrawn' ? refuse('conflict', 'effort.is-withdrawn') : null
}
