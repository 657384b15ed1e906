import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { slugOf } from '../../../platform/slug.ts'
import type { ReadFeature } from './import-feature.ts'
import type { ImportGround, ImportLine, ImportOptions } from './import-report.ts'
import { labelPoint } from './label-point.ts'
import { areaM2 } from './measure.ts'
import { outlineOf } from './outline.ts'
import type { Place } from './place.ts'
import { isSameBoundary } from './same-boundary.ts'
import { freeSlug } from './slug.ts'

export interface PlannedCity {
  readonly place: Place
  /** Its line in the report; null when the city was there and isn't touched. */
  readonly line: ImportLine | null
}

/**
 * The city that places are imported into. With `--city NAME` its outline is drawn from its areas, those in the file and those known
 * before, and follows them when they change; its code is the name's slug. Never over a city that was imported as such.
 */
export function planCity(
  read: readonly ReadFeature[],
  options: ImportOptions,
  ground: ImportGround,
): Result<PlannedCity | null> {
  const city = ground.existing.find(({ scale }) => scale === 'city') ?? null
  if (options.scale === 'city') return otherCity(city, read, options)
  if (options.city === null) return ok(city && { place: city, line: null })
  if (options.scale !== 'area') return refuse('invalid', 'places.import.city-of-areas')
  const code = slugOf(options.city) || 'stad'
  if (city && city.code !== code)
    return refuse('conflict', 'places.import.other-city', { values: { name: city.name, wished: options.city } })
  const inFile = new Set(read.map((feature) => feature.code))
  const kept = ground.existing.filter((place) => place.scale === 'area' && !inFile.has(place.code))
  const outline = outlineOf([...read, ...kept].map(({ boundary }) => boundary))
  if (!outline) return refuse('invalid', 'places.import.no-outline')
  const boundary = city && isSameBoundary(city.boundary, outline) ? city.boundary : outline
  const outcome = !city ? 'new' : boundary === city.boundary && city.name === options.city ? 'unchanged' : 'changed'
  const taken = (slug: string) => ground.existing.some((place) => place.slug === slug)
  const place: Place = {
    id: city?.id ?? ground.newId(),
    parent: null,
    code,
    slug: city?.slug ?? freeSlug(options.city, code, taken),
    name: options.city,
    scale: 'city',
    boundary,
    areaM2: areaM2(boundary),
    label: labelPoint(boundary),
    classification: null,
  }
  return ok({ place, line: { feature: 0, line: 0, code, name: options.city, outcome, refusal: null } })
}

/** A city is imported itself: only one may be, and it may be changed only under its own code. */
function otherCity(city: Place | null, read: readonly ReadFeature[], options: ImportOptions): Result<null> {
  if (options.city !== null) return refuse('invalid', 'places.import.city-of-areas')
  const [imported] = read
  if (!city || !imported || city.code === imported.code) return ok(null)
  return refuse('conflict', 'places.import.other-city', { values: { name: city.name, wished: imported.name } })
}
