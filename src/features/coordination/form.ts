import { z } from 'zod'
import { freeLine, freeText } from '../../platform/text.ts'
import { OVERLAP_ANSWERS } from './domain/answer.ts'

export const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
export const date = z.iso.date({ error: 'form.date' })
/** The language that somebody's words are in: a language tag (BCP 47), kept as it was given. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .default('sv')

/** What one side says about an overlap: what coordinates or joins says who and until when. */
export const answerFields = {
  answer: z.enum(OVERLAP_ANSWERS, { error: 'form.choose' }),
  reason: freeText({ max: 2000 }),
  who: freeLine({ max: 200, optional: true }),
  until: date.nullable().default(null),
  language: languageTag,
}
