import type { Known } from '../../domain/known.ts'
import type { Saying } from '../../review/domain/saying.ts'
import { added, changed, type Difference, removed } from './difference.ts'
import { type About, told } from './values.ts'

/** The steps of a phase, or the criteria of its gate, by name: all, and those that the other model hasn't anywhere. */
interface Parts {
  readonly field: Known<readonly unknown[]>
  readonly all: readonly Saying[]
  readonly own: readonly Saying[]
}

/**
 * Parts that come and go. From or to silence it is one sentence, since nobody knows what was there before; `none` is said
 * when everything comes or goes, except where it went to another phase and is told there.
 */
export function partsChanged({ topic, what }: About, before: Parts, after: Parts): Difference[] {
  const [old, now] = [stateOf(before), stateOf(after)]
  const areBothLists = old === 'list' && now === 'list'
  const isMoveOnly = old !== 'unknown' && now !== 'unknown' && before.own.length + after.own.length === 0
  if (areBothLists || isMoveOnly)
    return [
      ...after.own.map((name) => added(topic, what, name)),
      ...before.own.map((name) => removed(topic, what, name)),
    ]
  if (old === now) return []
  const isSilent = old === 'unknown' || now === 'unknown'
  const inWords = ({ field, all, own }: Parts) => told(field, () => (isSilent ? all : own))
  return [changed(topic, what, inWords(before), inWords(after))]
}

function stateOf({ field }: Parts): 'none' | 'unknown' | 'list' {
  return field === 'none' || field === 'unknown' ? field : 'list'
}
