/** What is to be registered at an occasion, in numbers. */
export interface AtOccasion {
  /** Voices to register: each who confirmed, objected or proposed is a person of their own. */
  readonly voices: number
  /** As many were registered when the officer's page was made. */
  readonly believed: number
}

export interface OccasionHeld {
  /** Calendar date; null while it hasn't been held. */
  readonly heldOn: string | null
  /** Residents who came. */
  readonly residents: number
  readonly registered: number
}

export type OccasionFault = 'not-held' | 'before-text' | 'changed' | 'nobody' | 'too-many'

/**
 * Why voices can't be registered at an occasion (R22); null when they can. Nobody can have said at a meeting what they
 * think of a text that was written after it, and not more residents can have spoken than came.
 * `openedOn`: the calendar date of the text.
 */
export function occasionFault(occasion: OccasionHeld, said: AtOccasion, openedOn: string): OccasionFault | null {
  if (occasion.heldOn === null) return 'not-held'
  if (occasion.heldOn < openedOn) return 'before-text'
  if (said.believed !== occasion.registered) return 'changed'
  if (said.voices === 0) return 'nobody'
  return occasion.registered + said.voices > occasion.residents ? 'too-many' : null
}
