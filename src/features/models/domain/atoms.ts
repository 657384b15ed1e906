import { z } from 'zod'
import { known } from './known.ts'
import { says } from './says.ts'
import { ACTOR_KINDS, type ActorKind, SCALES, type Scale } from './words.ts'

/**
 * Names a thing within the model, for references and comparison: two versions of a model share ids. `none` and
 * `unknown` are no ids, since they answer where a reference could stand.
 */
export const idSchema = z
  .string()
  .max(60)
  .regex(/^(?!(none|unknown)$)[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({
    id: 'Id',
    examples: ['first-meeting'],
    ...says('Små bokstäver a–z, siffror, bindestreck', 'Lower case a–z, digits, hyphens'),
  })

export const idsSchema = z.array(idSchema).min(1).max(200)

/** `1`, `1.2` or `1.2.3`, in quotes: without them YAML reads 1.10 as the number 1.1. */
export const versionSchema = z
  .string()
  .max(20)
  .regex(/^\d{1,5}(\.\d{1,5}){0,2}$/)
  .meta({ examples: ['1.0'], ...says("Version, inom citattecken: '1.0'", "Version, in quotes: '1.0'") })

/** A day, month or year, as exact as the source is. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .meta({
    examples: ['2020-11-17'],
    ...says('Datum: år, år-månad eller år-månad-dag', 'A date: year, year-month or year-month-day'),
  })

/** Only http(s): it becomes a link on a page. */
export const urlSchema = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s/]+\S*$/)
  .meta({ examples: ['https://malmo.se/'], ...says('Adress till dokumentet', 'Address of the document') })

export const scalesSchema = z.array(z.enum(SCALES)).min(1).max(SCALES.length)

/** One entry for each kind of actor: saying nothing about somebody is not the same as leaving them out (R21). */
export function byActor<T extends z.ZodType>(value: T) {
  return z.strictObject(Object.fromEntries(ACTOR_KINDS.map((kind) => [kind, value])) as Record<ActorKind, T>)
}

export function byScale<T extends z.ZodType>(value: T) {
  return z.strictObject(Object.fromEntries(SCALES.map((scale) => [scale, value])) as Record<Scale, T>)
}

export const sourceRefSchema = known(idSchema).meta(says('Källans id under sources', "The source's id under sources"))
