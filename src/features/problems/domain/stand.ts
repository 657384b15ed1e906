/** What one can say about a problem description: it is right, or it is not. Proposing a change is no stand. */
export type StandKind = 'confirms' | 'objects'

/** A stand that somebody took on the text that counts, and hasn't taken back. */
export interface Stand {
  readonly id: string
  readonly participant: string
  readonly kind: StandKind
  /** What isn't right; empty for `confirms`. */
  readonly text: string
  /** The browser it came from; null when it was registered at an occasion. */
  readonly device: string | null
  /** It was counted as a resident's voice when it was taken. */
  readonly counts: boolean
  /** It has had its answer. */
  readonly answered: boolean
}

/** Who takes a stand, now. */
export interface Voice {
  readonly participant: string
  readonly device: string
  readonly kind: StandKind
  readonly text: string
}

export type StandTaken =
  /** The same as before: a double press, or a page that was sent again. */
  | { readonly is: 'unchanged'; readonly stand: Stand }
  /** The first, or a change: then the one before is withdrawn, and stays to be read. */
  | { readonly is: 'taken'; readonly withdrawn: Stand | null }
  /** This browser has already spoken for somebody else (R22: one browser, one voice). */
  | { readonly is: 'browser-used' }

/**
 * Takes a stand on a text: one voice per person and per browser; a person may change their mind while the text stands.
 * `standing`: what this person, and what this browser, has said about the text and not taken back.
 */
export function takeStand(standing: readonly Stand[], voice: Voice): StandTaken {
  const own = standing.find((stand) => stand.participant === voice.participant) ?? null
  if (own?.kind === voice.kind && own.text === voice.text) return { is: 'unchanged', stand: own }
  const used = standing.some((stand) => stand.device === voice.device && stand.participant !== voice.participant)
  return used ? { is: 'browser-used' } : { is: 'taken', withdrawn: own }
}
