/** A theme is told by its code, with spaces: it is a name of the town's own, in the town's language. */
export function themeName(theme: string): string {
  return theme.replaceAll('-', ' ')
}
