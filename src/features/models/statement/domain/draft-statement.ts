import { type Language, translator } from '../../../../platform/i18n/index.ts'
import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { textIn } from '../../domain/text.ts'
import type { Review } from '../../review/domain/review-types.ts'
import { draftNotice } from './draft-notice.ts'
import { aboutModel } from './parts/about-model.ts'
import { pointsOf } from './parts/points.ts'
import { sourcesOf } from './parts/sources.ts'
import { summaryOf } from './parts/summary.ts'
import { unjudgedOf } from './parts/unjudged.ts'
import { oneLine, type Statement } from './statement.ts'

/**
 * A statement (yttrande) drafted from a review, as a careful reader's board would write it: whom the model suits and on
 * what conditions, each objection as a headed point with its consequence, what would resolve it and its ground, what
 * can't be judged, and the sources (R5). `draftedOn` is a date (`YYYY-MM-DD`). Pure: the same input gives the same words.
 * What a model doesn't say in `language` comes in Swedish.
 */
export function draftStatement(
  model: CollaborationModel,
  review: Review,
  language: Language,
  draftedOn: string,
): Statement {
  const t = translator(language)
  const title = oneLine(textIn(model.title, language).text)
  return {
    language,
    title: t('models.statement.title', { model: title }),
    notice: draftNotice({ language, model: title, version: model.version, draftedOn }),
    blocks: [
      ...summaryOf(review, language),
      ...aboutModel(model, language),
      ...pointsOf(review, language),
      ...unjudgedOf(review, language),
      ...sourcesOf(model, language),
    ],
  }
}
