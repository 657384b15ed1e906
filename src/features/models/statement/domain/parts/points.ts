import { formatDate, type Language, translator } from '../../../../../platform/i18n/index.ts'
import type { HeadedObjections, Objection, Review } from '../../../review/domain/review-types.ts'
import { sayReview } from '../../../review/say-review.ts'
import { type Block, list, paragraph, point, section } from '../statement.ts'
import { resolutions } from './summary.ts'

/** The objections as numbered, headed points; nothing when there are none. */
export function pointsOf({ objections }: Review, language: Language): Block[] {
  if (objections.length === 0) return []
  const t = translator(language)
  return [
    section(t('models.statement.points')),
    ...objections.flatMap((headed, at) => onePoint(headed, at + 1, language)),
  ]
}

function onePoint({ title, objections }: HeadedObjections, number: number, language: Language): Block[] {
  const t = translator(language)
  const byRule = [...Map.groupBy(objections, ({ rule }) => rule).values()]
  return [
    point(t('models.statement.point', { number, title: sayReview(title, language) })),
    ...byRule.map((same) => lacks(same, language)),
    paragraph(t('models.statement.resolved-by')),
    ...list(resolutions(objections, language)),
    ...byRule.flatMap(([first]) => (first === undefined ? [] : [groundOf(first, language)])),
  ]
}

/** What is objected to by one rule, and what comes of it. */
function lacks(objections: readonly Objection[], language: Language): Block {
  const consequences = new Set(objections.map(({ consequence }) => sayReview(consequence, language)))
  return paragraph(...objections.map(({ says }) => sayReview(says, language)), ...consequences)
}

function groundOf({ principle, ground }: Objection, language: Language): Block {
  return paragraph(
    translator(language)('models.statement.ground', {
      principle: sayReview(principle, language),
      words: sayReview(ground.words, language),
      number: ground.caseNumber,
      date: formatDate(language, ground.date),
    }),
  )
}
