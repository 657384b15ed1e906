/** A date or time as a person reads it, and as a machine does. */
export interface Moment {
  /** `2026-04-28` or an instant in UTC, for `datetime`. */
  readonly iso: string
  /** Written out in the page's language. */
  readonly text: string
}

export function Time({ at }: { at: Moment }) {
  return <time datetime={at.iso}>{at.text}</time>
}
