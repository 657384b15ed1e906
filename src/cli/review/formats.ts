import { draftStatement, plainText } from '../../features/models/index.ts'
import { reviewAsSarif } from './as-sarif.ts'
import { reviewAsText } from './as-text.ts'
import type { ToWrite } from './to-write.ts'

/** What `--format` can be. A format more is a line here. */
export const REVIEW_FORMATS = {
  text: reviewAsText,
  json: ({ document }: ToWrite) => JSON.stringify(document, null, 2),
  sarif: (it: ToWrite) => JSON.stringify(reviewAsSarif(it), null, 2),
  statement: ({ document, model, review, today }: ToWrite) =>
    plainText(draftStatement(model, review, document.language, today)).trimEnd(),
} as const satisfies Readonly<Record<string, (it: ToWrite) => string>>

export type ReviewFormat = keyof typeof REVIEW_FORMATS
