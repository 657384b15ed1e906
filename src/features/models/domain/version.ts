/** Orders versions as people count them: 1.9 before 1.10, 1 like 1.0. Negative when `one` is the older. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [numbers(one), numbers(other)]
  const at = [0, 1, 2].find((part) => (left[part] ?? 0) !== (right[part] ?? 0)) ?? 0
  return (left[at] ?? 0) - (right[at] ?? 0)
}

export function newestFirst<T extends { readonly version: string }>(versions: readonly T[]): readonly T[] {
  return versions.toSorted((one, other) => compareVersions(other.version, one.version))
}

function numbers(version: string): readonly number[] {
  return version.split('.').map(Number)
}
