/** True when nobody but this person is administrator: then the municipality would be locked out. */
export function isLast(administrators: readonly string[], person: string): boolean {
  return administrators.length > 0 && administrators.every((it) => it === person)
}
