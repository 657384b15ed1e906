import { scaleWords } from '../names.ts'
import type { Reading } from '../reading.ts'
import type { Unjudged } from '../review-types.ts'
import { saying } from '../saying.ts'
import { untold } from './untold.ts'

/** Scales for which the context names no board: the model's own can't be held against anything. */
export function untoldByContext({ context, scales }: Reading): Unjudged[] {
  const without = scales.filter((scale) => context.remit.every((it) => it.scale !== scale))
  return untold(
    'remit',
    ['remit-fits-the-ambition'],
    without.map((scale) => ['responsible', scale]),
    saying('models.review.wanted.remit', { scales: scaleWords(without) }),
  )
}
