import { z } from 'zod'
import { freeText } from '../../platform/text.ts'
import { KINDS_OF_ACTOR } from '../undertakings/index.ts'
import { VERDICTS } from './domain/judgement.ts'

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .default('sv')

export const stateValueInput = z.object({
  undertaking: id,
  forWhom: freeText({ max: 2000 }),
  what: freeText({ max: 4000 }),
  whoMayLose: freeText({ max: 2000 }),
  language,
  /** The version that was on the page; 0 before the first. */
  basedOn: z.coerce.number().int().min(0),
})

export const judgeValueInput = z.object({
  undertaking: id,
  /** The version that was read. */
  version: z.coerce.number().int().min(1),
  actorKind: z.enum(KINDS_OF_ACTOR, { error: 'form.choose' }),
  verdict: z.enum(VERDICTS, { error: 'form.choose' }),
  reason: freeText({ max: 2000 }),
  language,
})
