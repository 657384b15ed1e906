import { z } from 'zod'

/** The model says that there is none: may be objected to. */
export const NONE = 'none'
/** The model's sources are silent: never objected to, listed as unjudged. */
export const UNKNOWN = 'unknown'

/** A field that the review reads: a value, `none` or `unknown`. Leaving it out is an error of form. */
export type Known<T> = T | typeof NONE | typeof UNKNOWN

/** The schema of such a field. */
export function known<T extends z.ZodType>(value: T) {
  return z.union([value, z.literal(NONE), z.literal(UNKNOWN)])
}

/** True when the model states a value: neither `none` nor `unknown`. */
export function isValue<T>(field: Known<T>): field is Exclude<T, typeof NONE | typeof UNKNOWN> {
  return field !== NONE && field !== UNKNOWN
}

/** The list that a field holds; empty when it is `none` or `unknown`. */
export function listOf<T>(field: Known<readonly T[]>): readonly T[] {
  return isValue(field) ? (field as readonly T[]) : []
}
