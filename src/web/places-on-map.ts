import type { DrawnPlace, PlaceMap } from '../features/places/index.ts'
import type { MapArea } from './ui/place-map.tsx'

/** What a map shows of its places: each with a link, the one it is about stressed. */
export function areasOf(
  map: PlaceMap,
  options: { href?: (place: DrawnPlace) => string; highlighted?: string | undefined },
): MapArea[] {
  return map.places.map((place) => ({
    name: place.name,
    path: place.path,
    href: options.href?.(place),
    highlighted: place.id === options.highlighted,
    label: place.label ?? undefined,
  }))
}
