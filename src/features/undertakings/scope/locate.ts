import { type Refusal, refuse } from '../../../kernel/result.ts'
import { isRefusal } from '../../../kernel/use-case.ts'
import type { Db } from '../../../platform/database/index.ts'
import { findPlaceBoundary, type MeasuredBoundary, measureBoundary, sizeLimit } from '../../places/index.ts'
import type { Scale } from '../domain/undertaking.ts'
import type { Size, StartPlace } from '../start/domain/start.ts'
import { findStartPlace } from '../store.ts'

/** Where something is to lie, measured. */
export interface Located {
  readonly place: StartPlace
  readonly drawn: MeasuredBoundary | null
  /** Larger than its scale is made for: by how much (R2). */
  readonly tooLarge: Size | null
}

/** Finds the place, checks a boundary of one's own within it, and compares the size with the scale. */
export async function locate(
  tx: Db,
  asked: {
    readonly place: string
    readonly scale: Scale
    readonly boundary: { type: string; coordinates: readonly unknown[] } | null
  },
): Promise<Located | Refusal> {
  const place = await findStartPlace(tx, asked.place)
  return place === undefined ? noSuchPlace() : measure(tx, place, asked)
}

/** The same, of a place that was found. */
export async function measure(
  tx: Db,
  place: StartPlace,
  asked: { readonly scale: Scale; readonly boundary: { type: string; coordinates: readonly unknown[] } | null },
): Promise<Located | Refusal> {
  const drawn = asked.boundary === null ? null : await measureBoundary(tx, asked.boundary, place.id)
  if (isRefusal(drawn)) return drawn
  // Also a place that was picked whole: the smallest areas lie under any limit of size, and are areas all the same.
  const boundary =
    drawn?.geometry ??
    (asked.scale === 'place' && place.scale !== 'place' ? await findPlaceBoundary(tx, place.id) : undefined)
  const [areaM2, limitM2] = [(drawn ?? place).areaM2, await sizeLimit(tx, asked.scale, boundary)]
  return { place, drawn, tooLarge: areaM2 > limitM2 ? { areaM2, limitM2 } : null }
}

export function noSuchPlace(): Refusal {
  return refuse('invalid', 'undertaking.start.place', { fields: { place: 'undertaking.start.place' } })
}
