import type { Claim, Need } from '../../../domain/collaboration-model.ts'
import { listOf } from '../../../domain/known.ts'
import { quoted } from '../names.ts'
import type { Reading } from '../reading.ts'
import type { Rule, Unjudged } from '../review-types.ts'
import { saying } from '../saying.ts'
import { silent, untold } from './untold.ts'

const PURPOSE: readonly Rule[] = ['purpose-is-clear']

export function untoldOfPurpose({ model }: Reading): Unjudged[] {
  const claims = listOf<Claim>(model.claims).flatMap(({ scales }, at) => silent(scales, ['claims', at, 'scales']))
  return [
    ...untold('purpose', PURPOSE, silent(model.purpose, ['purpose']), saying('models.review.wanted.purpose')),
    ...untold(
      'when-to-use',
      PURPOSE,
      silent(model.whenToUse, ['whenToUse']),
      saying('models.review.wanted.when-to-use'),
    ),
    ...untold(
      'ambition',
      ['purpose-is-clear', 'remit-fits-the-ambition'],
      silent(model.ambition, ['ambition']),
      saying('models.review.wanted.ambition'),
    ),
    ...untold(
      'claims',
      PURPOSE,
      [...silent(model.claims, ['claims']), ...claims],
      saying('models.review.wanted.claims'),
    ),
    ...untold('needs', ['every-need-is-met'], silent(model.needs, ['needs']), saying('models.review.wanted.needs')),
    ...untoldAnswers(model.needs),
  ]
}

function untoldAnswers(needs: Reading['model']['needs']): Unjudged[] {
  return listOf<Need>(needs).flatMap(({ answer, text }, at) =>
    untold(
      'need-answer',
      ['every-need-is-met'],
      silent(answer, ['needs', at, 'answer']),
      saying('models.review.wanted.need-answer', { need: quoted(text) }),
    ),
  )
}
