import type { Db } from '../../platform/database/index.ts'
import type { Evidence } from './domain/evidence.ts'

/**
 * What a room offers as evidence for gates. A room loads all that its kinds need in one round trip; `judge` is pure.
 */
export interface EvidenceSource<Facts> {
  /** Kinds of criteria that it can judge, as models name them. */
  readonly kinds: readonly string[]
  load(db: Db, undertaking: string, now: Date): Promise<Facts>
  /** `params` are the criterion's, each with a value. */
  judge(kind: string, params: Readonly<Record<string, unknown>>, facts: Facts, now: Date): Evidence
}
