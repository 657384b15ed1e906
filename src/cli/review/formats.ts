import {
  type CollaborationModel,
  draftStatement,
  plainText,
  type Review,
  type ReviewDocument,
} from '../../features/models/index.ts'
import { reviewAsSarif } from './as-sarif.ts'
import { reviewAsText } from './as-text.ts'

/** A review that is written out: the document, in the reader's language, of the model in `file`. */
export interface ToWrite {
  readonly file: string
  readonly document: ReviewDocument
  readonly model: CollaborationModel
  readonly review: Review
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What `--format` can be. A format more is a line here. */
export const REVIEW_FORMATS = {
  text: reviewAsText,
  json: ({ document }: ToWrite) => JSON.stringify(document, null, 2),
  sarif: (it: ToWrite) => JSON.stringify(reviewAsSarif(it), null, 2),
  statement: ({ document, model, review, today }: ToWrite) =>
    plainText(draftStatement(model, review, document.language, today)).trimEnd(),
} as const satisfies Readonly<Record<string, (it: ToWrite) => string>>

export type ReviewFormat = keyof typeof REVIEW_FORMATS
