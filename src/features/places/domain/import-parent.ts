import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { written } from './boundary.ts'
import { type Container, containerOf } from './containment.ts'
import type { Boundary } from './geometry.ts'
import type { ImportOptions } from './import-report.ts'
import { labelPoint } from './label-point.ts'
import type { Place } from './place.ts'
import { flatPlace, indexPlaces } from './place-index.ts'

/** Finds the place that a boundary lies in. */
export interface ParentFinder {
  /** The parent's id (null for a city); refused when the boundary reaches outside it. `own` is the id of the place itself, if it is known. */
  parentOf(boundary: Boundary, own: string | null): Result<string | null>
}

/**
 * Where imported places belong: all in the one that `--parent` names; else areas in the city, and each smaller place in the area that
 * it lies in, or in the city when it lies across several.
 */
export function parentFinder(
  options: ImportOptions,
  city: Place | null,
  existing: readonly Place[],
): Result<ParentFinder> {
  if (options.scale === 'city') return ok({ parentOf: () => ok(null) })
  const named = options.parent === null ? undefined : existing.find(({ code }) => code === options.parent)
  if (options.parent !== null && named === undefined)
    return refuse('missing', 'places.import.no-parent', { values: { code: options.parent } })
  const parent = named ?? city
  if (!parent) return refuse('missing', 'places.import.no-city')
  const areas = options.scale === 'place' && !named ? existing.filter(({ scale }) => scale === 'area') : []
  return ok(finder(parent, ancestry(parent, existing), areas))
}

/** The place and all that it lies in. */
function ancestry(place: Place, existing: readonly Place[]): ReadonlySet<string> {
  const ids = new Set([place.id])
  const parents = new Map(existing.map(({ id, parent }) => [id, parent]))
  for (let up = place.parent; up !== null && !ids.has(up); up = parents.get(up) ?? null) ids.add(up)
  return ids
}

function finder(parent: Place, above: ReadonlySet<string>, areas: readonly Place[]): ParentFinder {
  const index = indexPlaces(areas.map(flatPlace))
  const containers = new Map<string, Container>()
  const outer = containerOf(parent.boundary)
  const areaAround = (boundary: Boundary) =>
    index.at(labelPoint(boundary)).findLast((id) => {
      const area = areas.find((one) => one.id === id)
      const container = containers.get(id) ?? (area && containerOf(area.boundary))
      if (container) containers.set(id, container)
      return container?.strayPosition(boundary) === null
    })
  return {
    parentOf: (boundary, own) => {
      if (own !== null && above.has(own))
        return refuse('conflict', 'places.import.own-parent', { values: { name: parent.name } })
      const stray = outer.strayPosition(boundary)
      if (!stray) return ok(areaAround(boundary) ?? parent.id)
      return refuse('invalid', 'places.boundary.outside', {
        values: { name: parent.name, at: written(stray, 'EPSG:4326') },
      })
    },
  }
}
