import { z } from 'zod'
import { freeLine } from '../../platform/text.ts'
import { BODY_KINDS, LEVELS } from './domain/body.ts'

const id = z.string({ error: 'form.choose' }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
const idOrNone = z.preprocess((raw) => (raw === '' ? null : raw), id.nullable().default(null))

/** A calendar date that exists, `YYYY-MM-DD`. */
const date = z.iso.date({ error: 'form.date' })

/** A new body: a board, department or unit, and which body it is part of. */
export const bodyInput = z.object({
  name: freeLine({ max: 200 }),
  kind: z.enum(BODY_KINDS, { error: 'form.choose' }),
  level: z.enum(LEVELS, { error: 'form.choose' }),
  parent: idOrNone,
  validFrom: date,
})
export type BodyInput = z.infer<typeof bodyInput>

/** The last day of a body, and who takes over what it answers for. */
export const closingInput = z.object({ body: id, validUntil: date, successor: id })
export type ClosingInput = z.infer<typeof closingInput>

/** A remit rule: which board answers for what, from when, and where that is written. */
export const remitRuleInput = z.object({
  board: id,
  scale: z.preprocess(
    (raw) => (raw === '' ? null : raw),
    z.enum(['place', 'area', 'city'], 'form.choose').nullable().default(null),
  ),
  theme: z.preprocess(
    (raw) => (raw === '' ? null : raw),
    z
      .string()
      .max(60, 'form.too-long')
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'form.choose')
      .nullable()
      .default(null),
  ),
  place: idOrNone,
  source: freeLine({ max: 300 }),
  sourceDate: date,
  validFrom: date,
})
export type RemitRuleInput = z.infer<typeof remitRuleInput>

/** Who becomes contact person for what starts in a place (null: in any place) under a board. From today. */
export const contactRuleInput = z.object({ board: id, place: idOrNone, person: id })
export type ContactRuleInput = z.infer<typeof contactRuleInput>
