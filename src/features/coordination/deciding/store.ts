import type { Tx } from '../../../platform/database/index.ts'

/** Ids of the efforts that this one has answered about. */
export async function listAnsweredBy(tx: Tx, effort: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('overlap_side')
    .select('other')
    .where('effort', '=', effort)
    .where('ceased', '=', false)
    .where('answered_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ other }) => other))
}
