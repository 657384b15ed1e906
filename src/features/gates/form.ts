import { z } from 'zod'
import { freeText } from '../../platform/text.ts'

const word = {
  undertaking: z.string({ error: 'form.choose' }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose'),
  /** The phase that was on the page: a word on one gate must not count for the next. */
  phase: z.string({ error: 'form.choose' }).max(80, 'form.choose'),
  criterion: z.string({ error: 'form.choose' }).max(80, 'form.choose'),
  reason: freeText({ max: 4000 }),
  /** The language that the reason is in (BCP 47). */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'form.choose')
    .default('sv'),
}

/** Why a criterion need not be met. */
export const exceptionInput = z.object(word)
export type ExceptionInput = z.infer<typeof exceptionInput>

/** Yes or no to a criterion, and why. */
export const answerInput = z.object({
  ...word,
  fulfilled: z.union([z.boolean(), z.enum(['yes', 'no']).transform((choice) => choice === 'yes')], 'form.choose'),
})
export type AnswerInput = z.infer<typeof answerInput>
