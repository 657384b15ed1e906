import type { Tx } from '../../platform/database/index.ts'
import { type FrozenCriterion, frozen } from './domain/frozen.ts'
import type { Standing } from './domain/standing.ts'
import { insertPassage } from './store.ts'

/** A gate that is being passed. */
export interface Passage {
  readonly id: string
  readonly undertaking: string
  readonly phase: string
  /** Null after the last phase. */
  readonly nextPhase: string | null
  readonly modelVersion: string
  readonly standing: Standing
  /** Id of the newest event that was counted. */
  readonly lastEvent: number
  /** The person's id; null when the program passes it (the seeded town's history). */
  readonly passedBy: string | null
}

/** Freezes what a gate was passed on: nothing that is erased or changed later reopens it. The row can't be changed. */
export async function freezeStanding(tx: Tx, { standing, ...passage }: Passage, now: Date): Promise<void> {
  const criteria: readonly FrozenCriterion[] = frozen(standing)
  await insertPassage(tx, { ...passage, standing: { criteria } }, now)
}
