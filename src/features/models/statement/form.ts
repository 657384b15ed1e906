import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { LANGUAGES } from '../../../platform/i18n/index.ts'
import { freeLine, freeText } from '../../../platform/text.ts'

/** In characters. A long statement is ten pages: 30,000. */
export const LONGEST_STATEMENT = { title: 300, body: 60_000 } as const

/** Whoever drafts says on which version of a model (its id), and in which language. */
export const beginInput = z.object({ version: z.string(), language: z.enum(LANGUAGES) })
export type BeginInput = z.infer<typeof beginInput>

export const saveInput = z.object({
  id: z.string(),
  /** The revision that the writer had before them. */
  revision: z.coerce.number().int(),
  title: freeLine({ max: LONGEST_STATEMENT.title }),
  body: freeText({ max: LONGEST_STATEMENT.body }),
})
export type SaveInput = z.infer<typeof saveInput>

export const discardInput = z.object({ id: z.string().refine(isId, 'form.invalid') })
export type DiscardInput = z.infer<typeof discardInput>
