import type { Reading } from '../reading.ts'
import type { Unjudged } from '../review-types.ts'
import { saying } from '../saying.ts'
import { silent, untold } from './untold.ts'

const FIELDS = [
  ['indicators', 'indicators'],
  ['baseline', 'baseline'],
  ['times', 'times'],
  ['decision-rule', 'decisionRule'],
] as const

export function untoldOfFollowUp({ model }: Reading): Unjudged[] {
  return FIELDS.flatMap(([what, field]) =>
    untold(
      what,
      ['followed-up'],
      silent(model.followUp[field], ['followUp', field]),
      saying(`models.review.wanted.${what}`),
    ),
  )
}
