import type { Path } from '../../../domain/fault.ts'
import type { Rule, Unjudged } from '../review-types.ts'
import type { Saying } from '../saying.ts'

/** One entry, unless nothing is untold. */
export function untold(what: string, rules: readonly Rule[], paths: readonly Path[], wanted: Saying): Unjudged[] {
  return paths.length === 0 ? [] : [{ what, rules, paths, wanted }]
}

/** The path, when the field is silent. */
export function silent(field: unknown, path: Path): Path[] {
  return field === 'unknown' ? [path] : []
}
