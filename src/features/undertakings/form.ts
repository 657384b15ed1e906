import { z } from 'zod'
import { freeLine, freeText } from '../../platform/text.ts'
import { startChoice } from '../coordination/index.ts'
import { KINDS_OF_ACTOR } from './domain/undertaking.ts'

export const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
export const scale = z.enum(['place', 'area', 'city'], { error: 'form.choose' })
export const actorKind = z.enum(KINDS_OF_ACTOR, { error: 'form.choose' })
/** The language that somebody's words are in: a language tag (BCP 47), kept as it was given. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .default('sv')

/** A boundary of one's own: a GeoJSON polygon in WGS84; `features/places` checks the geometry itself. */
export const boundary = z
  .object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
  .nullable()
  .default(null)

/** What a start asks: what, where, with whom, why. Nothing about money, numbers or identity (R21, R24). */
export const startInput = z.object({
  draft: id.nullable().default(null),
  title: freeLine({ max: 120 }),
  summary: freeText({ max: 4000 }),
  reason: freeText({ max: 4000, optional: true }),
  togetherWith: freeText({ max: 2000, optional: true }),
  groupName: freeLine({ max: 120, optional: true }),
  initiatorKind: actorKind,
  scale,
  place: id,
  boundary,
  /** Why it is larger than its scale is made for; asked for only then (R2). */
  largerBecause: freeText({ max: 2000, optional: true }),
  model: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .nullable()
    .default(null),
  /** What is done about what goes on there already; asked for only when something does (R8). */
  meets: startChoice.nullable().default(null),
  /** Language of the first meeting, and what it needs (R26). */
  meetingLanguage: languageTag,
  interpreter: z.boolean().default(false),
  wishes: freeText({ max: 1000, optional: true }),
  language: languageTag,
  /** The browser's session token: the receipt is sealed with it, so that reloading shows the private link again. */
  receiptKey: z.string().max(100).default(''),
})
export type StartInput = z.infer<typeof startInput>
