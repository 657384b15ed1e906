import { compareVersions } from '../../domain/version.ts'

/** The version after the newest of these, counted on in its last number: 1.9 → 1.10, 1 → 2; `1.0` when there is none. */
export function nextVersion(taken: readonly string[]): string {
  const newest = taken.toSorted(compareVersions).at(-1)
  if (newest === undefined) return '1.0'
  const numbers = newest.split('.').map(Number)
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1].join('.')
}
