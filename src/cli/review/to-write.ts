import type { CollaborationModel, Review, ReviewDocument } from '../../features/models/index.ts'

/** A review that is written out: the document, in the reader's language, of the model in `file`. */
export interface ToWrite {
  readonly file: string
  readonly document: ReviewDocument
  readonly model: CollaborationModel
  readonly review: Review
  /** `YYYY-MM-DD`. */
  readonly today: string
}
