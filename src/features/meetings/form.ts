import { z } from 'zod'
import { isId } from '../../kernel/ids.ts'
import { instantAt } from '../../platform/calendar/index.ts'
import { freeLine, freeText } from '../../platform/text.ts'
import { KINDS_OF_ACTOR } from '../undertakings/index.ts'
import { MOST_TIMES } from './domain/first-meeting.ts'

export const id = z.string({ error: 'form.choose' }).refine(isId, 'form.choose')

/** A language that people speak or write (BCP 47), kept as it was given. */
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'form.choose')
  .default('sv')

/** A box that is ticked or not. */
const ticked = z.preprocess((raw) => raw === true || raw === 'yes' || raw === 'on', z.boolean())

/** A calendar date, as a browser's date field gives it. */
const date = z.iso.date('form.date')

const number = z.coerce.number({ error: 'form.number' }).int('form.number').min(0, 'form.number')

/** How many came, by kind of actor: `{ resident: 12, association: 2 }`. Kinds left out or empty are none. */
const attendance = z.partialRecord(z.enum(KINDS_OF_ACTOR), number.max(100_000, 'form.number')).default({})

export const askInput = z.object({
  undertaking: id,
  language: languageTag,
  interpreter: ticked,
  /** Anything needed to come: access, time of day, children. For those who arrange the meeting, not for the public. */
  wishes: freeText({ max: 2000, optional: true }),
})
export type AskInput = z.output<typeof askInput>

/** Times as on the wall in Sweden (`YYYY-MM-DDTHH:MM`); rows left empty are none. */
const times = z
  .preprocess((raw) => [raw ?? []].flat().filter((text) => text !== ''), z.array(z.string()))
  .transform((all, context) =>
    all.flatMap((text, at) => {
      const instant = instantAt(text)
      if (instant === null) context.addIssue({ code: 'custom', path: [at], message: 'form.date' })
      return instant ?? []
    }),
  )
  .refine((all) => all.length > 0, 'meeting.offer.none')
  .refine((all) => all.length <= MOST_TIMES, 'meeting.offer.too-many')

export const offerInput = z.object({
  undertaking: id,
  times,
  where: freeLine({ max: 200 }),
  /** Another place for one of the times, by its index; empty for `where`. */
  wheres: z
    .array(freeLine({ max: 200, optional: true }))
    .max(MOST_TIMES, 'meeting.offer.too-many')
    .default([]),
  /** Said by somebody who knows that a time is booked, and that the booking is undone. */
  rebook: ticked,
})
export type OfferInput = z.output<typeof offerInput>

export const bookInput = z.object({ undertaking: id, time: id })
export type BookInput = z.output<typeof bookInput>

export const holdInput = z.object({
  undertaking: id,
  heldOn: date,
  /** Where, when it wasn't where it was booked. */
  where: freeLine({ max: 200, optional: true }),
  interpreted: ticked,
  attendance,
})
export type HoldInput = z.output<typeof holdInput>

export const occasionInput = z.object({
  undertaking: id,
  name: freeLine({ max: 120 }),
  heldOn: date,
  where: freeLine({ max: 200 }),
  language: languageTag,
  interpreted: ticked,
  attendance,
})
export type OccasionInput = z.output<typeof occasionInput>

export const notesInput = z.object({
  meeting: id,
  text: freeText({ max: 20_000 }),
  language: languageTag,
  /** The version that was on the page when the writer began; 0 when there was none. */
  editedFrom: number.max(1_000_000, 'form.number'),
})
export type NotesInput = z.output<typeof notesInput>
