import { z } from 'zod'
import { LANGUAGES } from '../../platform/i18n/index.ts'
import { freeLine, freeText } from '../../platform/text.ts'
import { ACTOR_KINDS } from '../models/index.ts'
import { readKronor } from './domain/budget.ts'
import { TARGET_GROUPS } from './domain/target-group.ts'
import { MOST_THEMES, themeCodes } from './domain/theme.ts'

export const id = z.string({ error: 'form.choose' }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
export const date = z.iso.date({ error: 'form.date' })
/** The language that free text is written in. */
export const language = z.enum(LANGUAGES, { error: 'form.choose' }).default('sv')

/** An address on the web; empty: none. */
export const link = z
  .string()
  .trim()
  .max(2000, 'form.too-long')
  .nullable()
  .default(null)
  .transform((text) => (text === '' ? null : text))
  .refine((text) => text === null || (/^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text)), 'effort.link.bad')

/** Codes of target groups, each once; none: not told. */
export const targetGroups = z
  .array(z.enum(TARGET_GROUPS, { error: 'form.choose' }))
  .default([])
  .transform((groups) => [...new Set(groups)])

const themes = z
  .array(z.string().max(100, 'form.too-long'))
  .max(100, 'effort.themes.many')
  .default([])
  .transform(themeCodes)
  .refine((codes) => codes.length <= MOST_THEMES, 'effort.themes.many')

const kronor = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .default(null)
  .transform((told, context) => {
    const read = readKronor(told ?? '')
    if (read !== undefined) return read
    context.addIssue({ code: 'custom', message: 'effort.budget.bad' })
    return z.NEVER
  })

/** Most places besides the one that an effort is told by. */
const MOST_OTHER_PLACES = 10

const orNobody = id.nullable().default(null)

/** What is told of an effort, both when it is registered and when it is changed. */
const told = z.object({
  title: freeLine({ max: 120 }),
  description: freeText({ max: 4000, optional: true }),
  language,
  place: id,
  otherPlaces: z.array(id).max(MOST_OTHER_PLACES, 'effort.places.many').default([]),
  /** A GeoJSON geometry in WGS84; it is measured before it is kept. */
  boundary: z.unknown().default(null),
  begins: date,
  ends: date.nullable().default(null),
  /** The body that does it, or its name when it isn't one of the municipality's; the part of it, in its own words. */
  owner: orNobody,
  unit: freeLine({ max: 200, optional: true }).transform((text) => text || null),
  ownerName: freeLine({ max: 200, optional: true }),
  /** What kind of actor that is, where it is known. */
  ownerKind: z.enum(ACTOR_KINDS, { error: 'form.choose' }).nullable().default(null),
  themes,
  targetGroups,
  budgetSek: kronor,
  source: freeLine({ max: 300, optional: true }),
  sourceLink: link,
})

const inOrder = (it: { begins: string; ends: string | null }) => it.ends === null || it.ends >= it.begins
const ENDS_BEFORE = { path: ['ends'], message: 'effort.ends-before' }

/** Nothing is without an owner (R16): a body, or somebody outside by name. */
const hasOwner = (it: { owner: string | null; ownerName: string }) => it.owner !== null || it.ownerName !== ''
const WHOSE = { path: ['owner'], message: 'effort.owner.told' }

export const registerEffortInput = told
  .extend({
    status: z.enum(['idea', 'decided'], { error: 'form.choose' }).default('decided'),
    /** Who answers for it; undefined: whoever registers what their own unit does. */
    keeper: id.nullable().optional(),
    undertaking: orNobody,
  })
  .refine(inOrder, ENDS_BEFORE)
  .refine(hasOwner, WHOSE)
export type RegisterEffortInput = z.output<typeof registerEffortInput>

/** The version that a page showed: what somebody else changed meanwhile isn't written over. */
export const version = z.coerce
  .number({ error: 'form.choose' })
  .int('form.choose')
  .min(1, 'form.choose')
  .max(2 ** 31 - 1, 'form.choose')

export const changeEffortInput = told
  .extend({
    effort: id,
    version,
    /** Who answers for it; undefined: whoever did. */
    keeper: id.nullable().optional(),
  })
  .refine(inOrder, ENDS_BEFORE)
  .refine(hasOwner, WHOSE)
