import type { EffortPage, PlaceOfEffort } from '../../../features/efforts/index.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Fields, orNull } from '../../frame/form.ts'
import type { Page } from '../../frame/visit.ts'
import { namedPlace } from '../../named-place.ts'
import { readExtent } from '../../where/read-where.ts'
import { NOWHERE } from '../../where/where.ts'
import { ticks } from './read-fields.ts'

/** The form's fields as the use cases take them; refused where a place isn't found or a boundary can't be. */
export async function readEffort(
  c: Page,
  place: PlaceOfEffort,
  fields: Fields,
  before?: EffortPage,
): Promise<Result<object>> {
  const [boundary, otherPlaces] = await Promise.all([
    readBoundaryOf(c, place, fields, before?.boundary ?? null),
    readPlaces(c, fields.otherPlaces ?? '', before?.others ?? []),
  ])
  if (!boundary.ok) return boundary
  if (!otherPlaces.ok) return otherPlaces
  return ok({
    ...{ title: fields.title, description: fields.description, language: fields.language, place: place.id },
    ...{ boundary: boundary.value, otherPlaces: otherPlaces.value },
    ...{ begins: fields.begins, ends: orNull(fields.ends), owner: orNull(fields.owner), unit: fields.unit },
    ...{ ownerName: fields.ownerName, ownerKind: orNull(fields.ownerKind) },
    themes: (fields.themes ?? '').split(/[,;\n]/),
    ...{ targetGroups: ticks(fields.targetGroups), budgetSek: fields.budgetSek ?? null },
    ...{ source: fields.source, sourceLink: fields.sourceLink ?? null },
  })
}

async function readBoundaryOf(
  c: Page,
  place: PlaceOfEffort,
  fields: Fields,
  before: unknown,
): Promise<Result<unknown>> {
  const extent = fields.extent ?? 'whole'
  if (extent === 'kept') return ok(before)
  if (extent !== 'around' && extent !== 'drawn') return ok(null)
  const read = await readExtent(c, fields, { ...NOWHERE, place: place.id, placeName: place.name })
  return read.ok ? ok(JSON.parse(read.value.boundary ?? 'null')) : read
}

/** More lines than an effort may have places aren't looked up: the use case says so. */
const LINES_LOOKED_UP = 12

/** Of several places with one name, the one that the effort is in already. */
async function readPlaces(c: Page, text: string, before: readonly PlaceOfEffort[]): Promise<Result<string[]>> {
  const { db } = c.get('visit').site.world
  const names = text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const found = await Promise.all(
    names
      .slice(0, LINES_LOOKED_UP)
      .map((name) => before.find((it) => it.name === name) ?? namedPlace(db, name.slice(0, 200))),
  )
  if (found.some((place) => place === undefined)) {
    return refuse('invalid', 'form.invalid', { fields: { otherPlaces: 'effort.places.unknown-one' } })
  }
  return ok(found.flatMap((place) => (place === undefined ? [] : [place.id])))
}

/** An effort as the form's fields: what stands there when it is to be changed. */
export function fieldsOf(effort: EffortPage): Fields {
  return {
    ...{ title: effort.title, description: effort.description, language: effort.language },
    ...{ owner: effort.owner ?? '', unit: effort.unit ?? '', ownerName: effort.ownerName ?? '' },
    ...{ ownerKind: effort.ownerKind ?? '', keeper: effort.keeper ?? '' },
    ...{ extent: effort.boundary === null ? 'whole' : 'kept', boundary: JSON.stringify(effort.boundary) },
    otherPlaces: effort.others.map(({ name }) => name).join('\n'),
    ...{ begins: effort.begins, ends: effort.ends ?? '', themes: effort.themes.join(', ').replaceAll('-', ' ') },
    ...{ targetGroups: effort.targetGroups.join(','), budgetSek: effort.budgetSek?.toString() ?? '' },
    ...{ source: effort.source, sourceLink: effort.sourceLink ?? '', version: String(effort.version) },
  }
}
