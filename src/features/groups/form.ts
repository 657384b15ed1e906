import { z } from 'zod'
import { freeLine, freeText } from '../../platform/text.ts'
import { ACTOR_KINDS } from '../models/index.ts'
import { GROUP_KINDS } from './domain/group.ts'
import { REVIEW_ANSWERS } from './domain/review.ts'

export const id = z.string({ error: 'form.choose' }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
const none = (raw: unknown) => (raw === '' || raw === undefined ? null : raw)
const idOrNone = z.preprocess(none, id.nullable())
const day = z.iso.date({ error: 'form.date' })
const dayOrNone = z.preprocess(none, day.nullable())
const link = z.preprocess(
  none,
  z
    .url({ protocol: /^https?$/, error: 'group.link.address' })
    .max(2000, 'form.too-long')
    .nullable(),
)
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'form.choose')
  .default('sv')

const count = (min: number) =>
  z.coerce
    .number({ error: 'group.seats.number' })
    .int('group.seats.number')
    .min(min, 'group.seats.number')
    .max(1000, 'group.seats.number')

const seats = z
  .array(z.object({ actorKind: z.enum(ACTOR_KINDS, { error: 'form.choose' }), seats: count(1), votes: count(0) }))
  .max(ACTOR_KINDS.length, 'form.invalid')
  .refine((all) => new Set(all.map(({ actorKind }) => actorKind)).size === all.length, 'form.invalid')
  .default([])

/** A group's facts; see `GroupFacts`. */
const facts = {
  name: freeLine({ max: 200 }),
  kind: z.enum(GROUP_KINDS, { error: 'form.choose' }),
  purpose: freeText({ max: 2000 }),
  mandate: freeText({ max: 2000, optional: true }),
  language: languageTag,
  places: z
    .array(id)
    .min(1, 'group.places.which')
    .max(20, 'group.places.many')
    .transform((all) => [...new Set(all)]),
  begins: day,
  until: dayOrNone,
  calledBy: idOrNone,
  calledByName: freeLine({ max: 200, optional: true }).transform((text) => (text === '' ? null : text)),
  contact: freeLine({ max: 200, optional: true }),
  meets: freeLine({ max: 200, optional: true }),
  link,
  seats,
}

/** One that exists, with where that is known from. */
export const registerInput = z.object({ ...facts, source: freeLine({ max: 300 }) })
export type RegisterInput = z.infer<typeof registerInput>

/** A new one, with what was answered about those that exist. */
export const formInput = z.object({
  ...facts,
  answers: z
    .array(
      z.object({
        existing: id,
        answer: z.enum(REVIEW_ANSWERS, { error: 'form.choose' }),
        reason: freeText({ max: 1000 }),
      }),
    )
    .max(500, 'form.invalid')
    .default([]),
})
export type FormInput = z.infer<typeof formInput>

/** Its facts anew; `version` is the one that was read. */
export const changeInput = z.object({ ...facts, group: id, version: z.coerce.number().int() })
export type ChangeInput = z.infer<typeof changeInput>

export const endInput = z.object({ group: id, endedOn: day, because: freeText({ max: 1000 }), successor: idOrNone })
export type EndInput = z.infer<typeof endInput>
