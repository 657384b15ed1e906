import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { type FileFeature, readGeojsonFile } from './geojson-file.ts'
import { planCity } from './import-city.ts'
import { type ReadFeature, readFeature, shownProperty } from './import-feature.ts'
import { type ParentFinder, parentFinder } from './import-parent.ts'
import type { ImportGround, ImportLine, ImportOptions, ImportPlan } from './import-report.ts'
import { labelPoint } from './label-point.ts'
import { areaM2 } from './measure.ts'
import type { Place } from './place.ts'
import { isSameBoundary } from './same-boundary.ts'
import { freeSlug } from './slug.ts'

/**
 * Plans the import of a GeoJSON text: every feature is judged, and what to save is worked out without saving. Same codes update the
 * same places; a boundary that moved less than 0.2 m is unchanged, so that the same areas in another coordinate system change nothing.
 * Refuses only what concerns the file as a whole; what is wrong with a feature stands on its line.
 */
export function planImport(text: string, options: ImportOptions, ground: ImportGround): Result<ImportPlan> {
  const file = readGeojsonFile(text, options.crs)
  if (!file.ok) return file
  if (options.scale === 'city' && file.value.features.length > 1) {
    return refuse('invalid', 'places.import.several-cities', { values: { count: file.value.features.length } })
  }
  const duplicates = duplicatesIn(file.value.features, options.code)
  const judged = file.value.features.map((feature) => ({
    feature,
    read: duplicates.get(feature) ?? readFeature(feature, { ...options, crs: file.value.crs }),
  }))
  if (judged.every(({ read }) => !read.ok)) return ok(planned(judged, null, NOWHERE, options, ground))
  const city = planCity(
    judged.flatMap(({ read }) => (read.ok ? [read.value] : [])),
    options,
    ground,
  )
  if (!city.ok) return city
  const parents = parentFinder(options, city.value?.place ?? null, ground.existing)
  if (!parents.ok) return parents
  return ok(planned(judged, city.value, parents.value, options, ground))
}

/** For features that are all refused: nobody's parent is asked for. */
const NOWHERE: ParentFinder = { parentOf: () => ok(null) }

interface Judged {
  readonly feature: FileFeature
  readonly read: Result<ReadFeature>
}

function planned(
  judged: readonly Judged[],
  city: { readonly place: Place; readonly line: ImportLine | null } | null,
  parents: ParentFinder,
  options: ImportOptions,
  ground: ImportGround,
): ImportPlan {
  const known = new Map(ground.existing.map((place) => [place.code, place]))
  const slugs = new Set([...ground.existing.map(({ slug }) => slug), city?.place.slug ?? ''])
  const lines: ImportLine[] = city?.line ? [city.line] : []
  const places: Place[] = city?.line && city.line.outcome !== 'unchanged' ? [city.place] : []
  for (const { feature, read } of judged) {
    const before = read.ok ? known.get(read.value.code) : undefined
    const place = read.ok ? placeOf(read.value, before, parents, options, ground, slugs) : read
    const outcome = !place.ok
      ? 'refused'
      : before === undefined
        ? 'new'
        : isChanged(before, place.value)
          ? 'changed'
          : 'unchanged'
    lines.push({
      feature: feature.feature,
      line: feature.line,
      code: shownProperty(feature, options.code),
      name: read.ok ? read.value.name : shownProperty(feature, options.name),
      outcome,
      refusal: place.ok ? null : place,
    })
    if (place.ok && outcome !== 'unchanged') places.push(place.value)
  }
  return { lines, places: lines.some(({ outcome }) => outcome === 'refused') ? [] : places }
}

function placeOf(
  read: ReadFeature,
  before: Place | undefined,
  parents: ParentFinder,
  options: ImportOptions,
  ground: ImportGround,
  slugs: Set<string>,
): Result<Place> {
  if (before && before.scale !== options.scale) {
    return refuse('conflict', 'places.import.other-scale', {
      values: { code: read.code, name: before.name, scale: before.scale },
    })
  }
  const boundary = before && isSameBoundary(before.boundary, read.boundary) ? before.boundary : read.boundary
  const parent = parents.parentOf(boundary, before?.id ?? null)
  if (!parent.ok) return parent
  const slug = before?.slug ?? freeSlug(read.name, read.code, (wished) => slugs.has(wished))
  slugs.add(slug)
  const measured = boundary === before?.boundary ? before : { areaM2: areaM2(boundary), label: labelPoint(boundary) }
  return ok({
    id: before?.id ?? ground.newId(),
    parent: parent.value,
    code: read.code,
    slug,
    name: read.name,
    scale: options.scale,
    boundary,
    areaM2: measured.areaM2,
    label: measured.label,
    classification: read.classification === undefined ? (before?.classification ?? null) : read.classification,
  })
}

function isChanged(before: Place, after: Place): boolean {
  return isSeenToChange(before, after) || before.classification !== after.classification
}

/** Whether anything that the public sees of a place is another: how segregated it is said to be is not. */
export function isSeenToChange(before: Place, after: Place): boolean {
  return before.boundary !== after.boundary || before.name !== after.name || before.parent !== after.parent
}

/** Every feature whose code an earlier one has already. */
function duplicatesIn(features: readonly FileFeature[], property: string): Map<FileFeature, Refusal> {
  const first = new Map<string, FileFeature>()
  const duplicates = new Map<FileFeature, Refusal>()
  for (const feature of features) {
    const code = shownProperty(feature, property)?.trim()
    const earlier = code && first.get(code)
    if (earlier) {
      const values = { code, line: earlier.line, feature: earlier.feature }
      duplicates.set(feature, refuse('invalid', 'places.import.duplicate-code', { values }))
    } else if (code) first.set(code, feature)
  }
  return duplicates
}
