import { z } from 'zod'
import { freeLine } from '../../../platform/text.ts'
import { ASKING_WAYS } from '../domain/asking.ts'
import { date, id, language, targetGroups } from '../form.ts'

const emptyIsNone = (raw: unknown) => (raw === '' ? null : raw)
const hour = z.preprocess(
  emptyIsNone,
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'asking.hour')
    .nullable()
    .default(null),
)
const MOST_PEOPLE = 10_000_000
/** A number of people as people write it: `1 200`. */
export const people = z.preprocess(
  (raw) => (typeof raw === 'string' ? emptyIsNone(raw.replace(/[\s\u00a0\u202f]/g, '')) : raw),
  z
    .union(
      [
        z
          .string()
          .regex(/^\d{1,8}$/, 'asking.number')
          .transform(Number),
        z.number().int('asking.number').min(0, 'asking.number'),
      ],
      {
        error: 'asking.number',
      },
    )
    .refine((number) => number <= MOST_PEOPLE, 'asking.number')
    .nullable()
    .default(null),
)

/** What is told of an asking, both when it is registered and when it is changed. */
export const askingTold = z.object({
  /** Where those who are asked are; null: the effort's place. */
  place: id.nullable().default(null),
  what: freeLine({ max: 200 }),
  language,
  way: z.enum(ASKING_WAYS, { error: 'form.choose' }),
  begins: date,
  /** The last day; null: it is one day. */
  ends: z.preprocess(emptyIsNone, date.nullable().default(null)),
  startsAt: hour,
  endsAt: hour,
  whereAt: freeLine({ max: 200, optional: true }).transform((text) => text || null),
  targetGroups,
  invited: people,
  /** Public: why they are asked though others have asked or will ask them. */
  reason: freeLine({ max: 1000, optional: true }).transform((text) => text || null),
})
export type AskingTold = z.output<typeof askingTold>

/** Days and hours that can't be, by field; none when they can. */
export function faultsOf({ begins, ends, startsAt, endsAt }: AskingTold): Record<string, string> {
  if (ends !== null && ends < begins) return { ends: 'asking.ends-before' }
  if (startsAt === null) return endsAt === null ? {} : { startsAt: 'asking.hours.no-start' }
  if (ends !== null && ends !== begins) return { startsAt: 'asking.hours.many-days' }
  return endsAt !== null && endsAt <= startsAt ? { endsAt: 'asking.hours.order' } : {}
}
