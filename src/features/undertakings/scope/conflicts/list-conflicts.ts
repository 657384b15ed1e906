import type { Db } from '../../../../platform/database/index.ts'
import { type CollaborationModel, findModelVersion } from '../../../models/index.ts'
import { findConflicts, type ModelClaim, type ScopeConflict } from './domain/find-conflicts.ts'
import { type Settlement, selectStated } from './store.ts'

/** Two statements that contradict each other, and why they don't, when somebody has said that. */
export interface ListedConflict extends ScopeConflict {
  readonly settled: Settlement | null
}

/** The contradictions in an undertaking's own texts and fields, as they stand now (R5); unsettled ones first. */
export async function listScopeConflicts(db: Db, undertaking: string): Promise<readonly ListedConflict[]> {
  const stated = await selectStated(db, undertaking)
  if (stated === undefined) return []
  const model = await findModelVersion(db, stated.modelVersion)
  const said = model?.content.claims
  const claims = Array.isArray(said) ? said.flatMap(claimOf) : []
  return findConflicts({ ...stated, claims })
    .map((it) => ({ ...it, settled: stated.settlements.find(({ digest }) => digest === it.digest) ?? null }))
    .sort((one, other) => Number(one.settled !== null) - Number(other.settled !== null))
}

type Claim = Extract<CollaborationModel['claims'], readonly unknown[]>[number]

/** What a model says without naming scales is compared with nothing. */
function claimOf({ scales, text }: Claim): ModelClaim[] {
  return Array.isArray(scales) ? [{ scales, text: text.sv, language: 'sv' }] : []
}
