import { type Language, translator } from '../../../../../platform/i18n/index.ts'
import type { Review } from '../../../review/domain/review-types.ts'
import { sayReview } from '../../../review/say-review.ts'
import { type Block, list, paragraph, section } from '../statement.ts'

/** What the model's sources are silent about: no objection, and no approval either. */
export function unjudgedOf({ unjudged }: Review, language: Language): Block[] {
  if (unjudged.length === 0) return []
  const t = translator(language)
  return [
    section(t('models.statement.unjudged')),
    paragraph(t('models.statement.unjudged.lead')),
    ...list([...new Set(unjudged.map(({ wanted }) => sayReview(wanted, language)))]),
  ]
}
