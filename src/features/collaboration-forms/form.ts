import { z } from 'zod'
import { freeText } from '../../platform/text.ts'
import { FORM_KINDS, termIsPossible } from './domain/form-of-collaboration.ts'

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
const date = z.iso.date({ error: 'form.date' })

export const proposeFormInput = z
  .object({
    undertaking: id,
    kind: z.enum(FORM_KINDS, { error: 'form.choose' }),
    duties: freeText({ max: 4000 }),
    begins: date,
    ends: date.nullable().default(null),
    exitTerms: freeText({ max: 2000 }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .default('sv'),
    /** The version that was on the page; 0 before the first. */
    basedOn: z.coerce.number().int().min(0),
  })
  .refine((it) => termIsPossible(it.begins, it.ends), { path: ['ends'], message: 'collaboration-form.ends-before' })

export const confirmFormInput = z.object({ form: id, party: id })
