/**
 * The kind of area (områdestyp) of Delmos and Statistics Sweden: 1 great socioeconomic challenges, 2 challenges, 3 mixed, 4 good and
 * 5 very good conditions. It says under which conditions people live there, and is a label that sticks (R33): it leaves this room only
 * as the defaults below, and those are seen by officers only.
 */
export type AreaKind = 1 | 2 | 3 | 4 | 5

/** What is filled in beforehand where a contact person plans the first meeting; they may change all of it. */
export interface MeetingDefaults {
  /** An interpreter is asked for, unless somebody says no. */
  readonly interpreter: boolean
  /** People are asked at their doors and in courtyards, not only by notice. */
  readonly atTheDoor: boolean
}

/**
 * Stronger defaults where residents are most of the actors and meet most obstacles to being heard (R33). Nothing that the public sees,
 * such as a number of days or of confirmations, may depend on the kind of area: it would give it away.
 */
export function meetingDefaults(kind: number | null): MeetingDefaults {
  const stronger = kind === 1 || kind === 2
  return { interpreter: stronger, atTheDoor: stronger }
}
