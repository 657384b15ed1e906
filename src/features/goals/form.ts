import { z } from 'zod'
import { freeLine, freeText } from '../../platform/text.ts'
import { GOAL_KINDS } from './domain/tree.ts'

export const id = z.string({ error: 'form.choose' }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
const none = (raw: unknown) => (raw === '' || raw === undefined ? null : raw)
const idOrNone = z.preprocess(none, id.nullable())
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'form.choose')
  .default('sv')
const ids = z
  .array(id)
  .max(200, 'form.invalid')
  .default([])
  .transform((all) => [...new Set(all)])

const row = z.object({
  key: idOrNone,
  parent: z.int().min(0).nullable(),
  kind: z.enum(GOAL_KINDS, { error: 'form.choose' }),
  text: freeLine({ max: 500 }),
  indicator: freeLine({ max: 300, optional: true }),
})

/** A place's goals anew; `based` and `edition` are of the version that was read, empty and 0 when there was none. */
export const writeInput = z.object({
  place: id,
  language: languageTag,
  based: idOrNone,
  edition: z.coerce.number().int().default(0),
  goals: z.array(row).max(2000, 'form.invalid'),
})
export type WriteInput = z.infer<typeof writeInput>

/** Who is asked: groups and bodies. */
export const proposeInput = z.object({ version: id, groups: ids, bodies: ids })
export type ProposeInput = z.infer<typeof proposeInput>

/** What one of those who were asked decided, when, and where that is written. */
export const answerInput = z
  .object({
    version: id,
    group: idOrNone,
    body: idOrNone,
    answer: z.enum(['agree', 'object'], { error: 'form.choose' }),
    reason: freeText({ max: 2000, optional: true }),
    decidedOn: z.iso.date({ error: 'form.date' }),
    reference: freeLine({ max: 300 }),
  })
  .refine((it) => it.answer === 'agree' || it.reason !== '', { path: ['reason'], message: 'goal.object.why' })

export const serveInput = z.object({
  place: id,
  goal: id,
  effort: idOrNone,
  commitment: idOrNone,
  how: freeText({ max: 1000 }),
  language: languageTag,
})
export type ServeInput = z.infer<typeof serveInput>

export const endServingInput = z.object({ service: id, because: freeText({ max: 1000 }) })
