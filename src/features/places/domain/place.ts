import type { Boundary, Position } from './geometry.ts'
import type { Scale } from './scale.ts'

/** A delimited piece of the city, as it is kept. Only this room sees it whole: pages get a `PublicPlace`. */
export interface Place {
  readonly id: string
  readonly parent: string | null
  /** The municipality's own code: an import with the same code updates the place. */
  readonly code: string
  /** Its address on the web: given once and kept, since it stands on posters. */
  readonly slug: string
  readonly name: string
  readonly scale: Scale
  readonly boundary: Boundary
  /** Square metres, planar in EPSG:3008. */
  readonly areaM2: number
  /** Where its name is written, [lon, lat]. */
  readonly label: Position
  /** 1–5, see area-kind.ts. On no public page, API or export (R33). */
  readonly classification: number | null
}

/** What everybody may see of a place: no kind of area, and nothing from which it can be read. */
export type PublicPlace = Omit<Place, 'classification' | 'boundary'>

/** Picks, never spreads: a column added later doesn't become public by itself. */
export function publicPlace({
  id,
  parent,
  code,
  slug,
  name,
  scale,
  areaM2,
  label,
}: Omit<Place, 'boundary' | 'classification'>): PublicPlace {
  return { id, parent, code, slug, name, scale, areaM2, label }
}
