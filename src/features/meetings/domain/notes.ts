/** The latest version of a meeting's notes; every version stays. */
export interface LatestNotes {
  readonly version: number
  readonly text: string
  readonly language: string
}

export type NotesFault =
  /** Somebody wrote a version meanwhile. */
  | 'stale'
  /** The same text as the latest version has. */
  | 'unchanged'
  /** There is nothing to correct yet. */
  | 'none'

/** The version that is written, or why it can't be. `sentTwice`: it is there already. */
export type NextNotes =
  | { readonly is: 'next'; readonly version: number }
  | { readonly is: 'sentTwice'; readonly version: number }
  | { readonly is: NotesFault }

/** Writes notes from the version that was on the page, or, `correcting`, from a version that must be there. */
export function nextNotes(
  latest: LatestNotes | null,
  written: { readonly text: string; readonly language: string; readonly editedFrom: number },
  correcting: boolean,
): NextNotes {
  if (latest === null && correcting) return { is: 'none' }
  const version = latest?.version ?? 0
  if (latest?.text === written.text && latest.language === written.language) {
    return written.editedFrom < version ? { is: 'sentTwice', version } : { is: 'unchanged' }
  }
  return written.editedFrom === version ? { is: 'next', version: version + 1 } : { is: 'stale' }
}
