import { z } from 'zod'
import { freeLine, freeText } from '../../platform/text.ts'
import { ACTOR_KINDS } from '../models/index.ts'

export const id = z.string({ error: 'form.choose' }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
const none = (raw: unknown) => (raw === '' || raw === undefined ? null : raw)
const idOrNone = z.preprocess(none, id.nullable())
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'form.choose')
  .default('sv')

/** Kronor as people write them: "250 000". */
const sum = z.preprocess(
  (raw) => (typeof raw === 'string' ? none(raw.replace(/[\s\u00a0\u202f]/g, '').replace(/kr$/i, '')) : none(raw)),
  z.coerce
    .number({ error: 'commitment.sum.number' })
    .int('commitment.sum.number')
    .min(0, 'commitment.sum.number')
    .max(1e12, 'commitment.sum.number')
    .nullable(),
)

const promise = {
  what: freeText({ max: 1000 }),
  language: languageTag,
  due: z.iso.date({ error: 'form.date' }),
  resources: freeText({ max: 1000, optional: true }),
  sumSek: sum,
}

/** Who does what, by when, with what, where and for what. Empty: not given. */
export const makeInput = z.object({
  ...promise,
  body: idOrNone,
  group: idOrNone,
  actorName: freeLine({ max: 200, optional: true }).transform((text) => (text === '' ? null : text)),
  actorKind: z.preprocess(none, z.enum(ACTOR_KINDS, { error: 'form.choose' }).nullable()),
  place: id,
  effort: idOrNone,
  forGroup: idOrNone,
  unit: idOrNone,
})
export type MakeInput = z.infer<typeof makeInput>

export const answerInput = z
  .object({
    commitment: id,
    answer: z.enum(['accept', 'decline'], { error: 'form.choose' }),
    reason: freeText({ max: 1000, optional: true }),
    version: z.coerce.number().int(),
  })
  .refine((it) => it.answer === 'accept' || it.reason !== '', { path: ['reason'], message: 'commitment.decline.why' })

export const tellInput = z.object({ commitment: id, told: freeText({ max: 2000 }) })

export const endInput = z.object({ commitment: id, because: freeText({ max: 1000 }) })

export const changeInput = z.object({ ...promise, commitment: id, version: z.coerce.number().int() })
