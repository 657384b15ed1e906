import { z } from 'zod'
import { isId } from '../../kernel/ids.ts'
import { freeText } from '../../platform/text.ts'
import { KINDS_OF_ACTOR } from '../undertakings/index.ts'

export const id = z.string({ error: 'form.choose' }).refine(isId, 'form.choose')

/** The language that somebody's words are in (BCP 47), kept as it was given. */
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'form.choose')
  .default('sv')

const wholeNumber = (most: number) =>
  z.coerce.number({ error: 'form.number' }).int('form.number').min(0, 'form.number').max(most, 'form.number')

/** Longest texts, in characters: a description fills at most three pages, what is said about it one. */
export const LONGEST = { description: 10_000, said: 4000 } as const

export const descriptionInput = z.object({
  undertaking: id,
  text: freeText({ max: LONGEST.description }),
  language: languageTag,
  /** The version that was on the page when the writer began; 0 when there was none. */
  editedFrom: wholeNumber(1_000_000),
  /** The writer's own word on what kind of edit it is; the rule has the last (domain/edit.ts). */
  edit: z.enum(['substantive', 'editorial'], { error: 'form.choose' }).default('substantive'),
  changeNote: freeText({ max: 1000, optional: true }),
})
export type DescriptionInput = z.output<typeof descriptionInput>

/** Who one speaks for: oneself as a resident, or an association, a company … */
const speaksAs = z.enum(KINDS_OF_ACTOR, { error: 'form.choose' }).default('resident')

/** `base`: the text that was on the page, by the id of the version whose confirmations count for it. */
export const confirmInput = z.object({ undertaking: id, base: id, as: speaksAs })

export const wordsInput = z.object({
  undertaking: id,
  base: id,
  as: speaksAs,
  text: freeText({ max: LONGEST.said }),
  language: languageTag,
})
export type WordsInput = z.output<typeof wordsInput>

/** One text a line of the form; lines left empty are none. */
const texts = z
  .preprocess(
    (raw) => (raw === undefined ? [] : [raw].flat()),
    z.array(freeText({ max: LONGEST.said, optional: true })),
  )
  .transform((all) => all.filter((text) => text !== ''))
  .refine((all) => all.length <= 50, 'form.too-many')

export const occasionInput = z.object({
  undertaking: id,
  base: id,
  occasion: id,
  confirming: wholeNumber(500).default(0),
  objections: texts,
  proposals: texts,
  language: languageTag,
  /** How many were registered at this occasion when the page was made: a second press, or a second officer, is told. */
  registered: wholeNumber(1_000_000),
})
export type OccasionInput = z.output<typeof occasionInput>

export const ANSWERS = ['adopted', 'partly', 'not'] as const
export type AnswerGiven = (typeof ANSWERS)[number]

export const answerInput = z.object({
  shaping: id,
  answer: z.enum(ANSWERS, { error: 'form.choose' }),
  reason: freeText({ max: LONGEST.said }),
  language: languageTag,
})
