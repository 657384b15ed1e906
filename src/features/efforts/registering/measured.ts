import type { Refusal } from '../../../kernel/result.ts'
import { isRefusal } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { measureBoundary } from '../../places/index.ts'
import type { KeptEffort } from './store.ts'

/** The boundary of its own, found right, with where its name stands; nothing when it is all of its places. */
export async function measured(
  tx: Tx,
  { boundary, place }: { boundary: unknown; place: string },
): Promise<Pick<KeptEffort, 'boundary' | 'label'> | Refusal> {
  if (boundary === null) return { boundary, label: null }
  const found = await measureBoundary(tx, boundary, place)
  return isRefusal(found)
    ? { ...found, fields: { boundary: found.reason } }
    : { boundary: found.geometry, label: [found.labelLon, found.labelLat] }
}
