import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { AskingInPlace } from '../asked-in/store.ts'
import { sortedOut } from '../domain/asked-before.ts'
import type { Asking } from '../domain/asking.ts'

/**
 * Refuses to ask the same residents again unseen (J5): somebody has asked them, or will, and whoever asks has neither joined
 * that nor said publicly why they are asked anyway.
 */
export function askedAlready(
  asking: Pick<Asking, 'begins' | 'ends' | 'targetGroups' | 'reason' | 'joined'>,
  near: readonly AskingInPlace[],
): Refusal | null {
  if (asking.joined !== null || asking.reason !== null) return null
  const count = sortedOut(asking, near).same.length
  return count === 0 ? null : refuse('conflict', 'asking.asked-before', { values: { count } })
}
