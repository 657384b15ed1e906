import { type Language, type Translate, translator } from '../../../../../platform/i18n/index.ts'
import { textIn } from '../../../domain/text.ts'
import type { Objection, Review, Stance } from '../../../review/domain/review-types.ts'
import { saying } from '../../../review/domain/saying.ts'
import { sayReview } from '../../../review/say-review.ts'
import { type Block, list, paragraph, section } from '../statement.ts'

/** Whom the model suits: a conditional paragraph per scale, each with its conditions and the board that should answer. */
export function summaryOf(review: Review, language: Language): Block[] {
  const t = translator(language)
  const everywhere = pointsWith(
    review.stances.flatMap(({ besides }) => besides),
    review,
  )
  return [
    section(t('models.statement.summary')),
    paragraph(inShort(review, t)),
    ...review.stances.flatMap((stance) => conditional(stance, review, language)),
    ...(everywhere.length === 0 ? [] : [paragraph(t('models.statement.besides', numbersIn(everywhere, language)))]),
  ]
}

/** That nothing is objected to is never said when something could not be judged. */
function inShort({ objections, unjudged }: Review, t: Translate): string {
  if (objections.length > 0) return t('models.statement.in-short', { count: objections.length })
  return unjudged.length === 0
    ? t('models.statement.in-short.none')
    : t('models.statement.in-short.none-but', { count: unjudged.length })
}

function conditional(stance: Stance, review: Review, language: Language): Block[] {
  const t = translator(language)
  const { verdict, board, reasons } = stance
  const objections = review.objections.flatMap((it) => it.objections)
  const conditions = verdict === 'on-conditions' ? objections.filter(({ id }) => reasons.includes(id)) : []
  const against = verdict === 'not-suited' ? pointsWith(reasons, review) : []
  return [
    paragraph(
      t(`models.statement.stance.${verdict}`, { where: whereOf(stance, language) }),
      against.length === 0 ? '' : t('models.statement.reasons', numbersIn(against, language)),
      board === null ? '' : t('models.statement.board', { board: textIn(board.name, language).text }),
      conditions.length === 0 ? '' : t('models.statement.conditions'),
    ),
    ...list(resolutions(conditions, language)),
  ]
}

function whereOf({ scale, placeKind }: Stance, language: Language): string {
  return placeKind === null
    ? sayReview(saying(`models.review.scale.${scale}`), language)
    : textIn(placeKind.name, language).text
}

/** What would resolve these objections, each once. */
export function resolutions(objections: readonly Objection[], language: Language): string[] {
  return [...new Set(objections.map(({ resolution }) => sayReview(resolution, language)))]
}

/** The numbers of the points that hold any of these objections. */
function pointsWith(ids: readonly string[], { objections }: Review): number[] {
  return objections.flatMap((headed, at) => (headed.objections.some(({ id }) => ids.includes(id)) ? [at + 1] : []))
}

/** "1, 3 and 4", and how many they are. */
function numbersIn(points: readonly number[], language: Language): { count: number; points: string } {
  return { count: points.length, points: new Intl.ListFormat(language).format(points.map(String)) }
}
