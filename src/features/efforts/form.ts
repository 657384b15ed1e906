import { z } from 'zod'
import { freeLine } from '../../platform/text.ts'
import { ACTOR_KINDS } from '../models/index.ts'

export const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
export const date = z.iso.date({ error: 'form.date' })

export const registerEffortInput = z
  .object({
    title: freeLine({ max: 120 }),
    place: id,
    begins: date,
    ends: date.nullable().default(null),
    /** The body that does it, or its name when it isn't one of the municipality's. */
    owner: id.nullable().default(null),
    ownerName: freeLine({ max: 200, optional: true }),
    /** What kind of actor that is, where it is known. */
    ownerKind: z.enum(ACTOR_KINDS, { error: 'form.choose' }).nullable().default(null),
    undertaking: id.nullable().default(null),
  })
  .refine((it) => it.ends === null || it.ends >= it.begins, { path: ['ends'], message: 'effort.ends-before' })
