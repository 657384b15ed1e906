import type { Level } from '../../bodies/index.ts'
import type { ActorKind } from '../../models/index.ts'

/** Where a commitment is on its way. Made: nobody in the line organisation has answered. */
export type CommitmentState = 'made' | 'accepted' | 'declined' | 'done' | 'ended'

/** Who does what, by when, with what (R13). Days are `YYYY-MM-DD` in Sweden. */
export interface Commitment {
  readonly id: string
  /** Whose it is: one of a body, a group, and somebody outside by name and kind. */
  readonly body: string | null
  readonly group: string | null
  readonly actorName: string | null
  readonly actorKind: ActorKind | null
  readonly what: string
  readonly language: string
  readonly due: string
  readonly resources: string
  /** Swedish kronor. */
  readonly sumSek: number | null
  readonly place: string
  /** What it is for: an effort, a group, or neither: the place itself. */
  readonly effort: string | null
  readonly forGroup: string | null
  /** The unit of the line organisation that is asked to stand behind it, and its level once it did. */
  readonly unit: string | null
  readonly unitLevel: Level | null
  readonly state: CommitmentState
  /** Why it was declined or ended, or what came of it. */
  readonly told: string | null
  /** Grows with each change. */
  readonly version: number
}

/** A unit of the line organisation stands behind it, or did until it was done. */
export function isAnchored({ unitLevel }: Pick<Commitment, 'unitLevel'>): boolean {
  return unitLevel !== null
}

/** Its day has passed, and nobody has told what came of it. */
export function isLate({ state, due }: Pick<Commitment, 'state' | 'due'>, today: string): boolean {
  return (state === 'made' || state === 'accepted') && due < today
}
