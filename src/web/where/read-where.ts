import {
  circleInCity,
  drawPlaceMap,
  findPlace,
  listPlaces,
  measureBoundary,
  sizeLimit,
} from '../../features/places/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Fields } from '../frame/form.ts'
import type { Page } from '../frame/visit.ts'
import { squareNamed } from './squares.ts'
import type { Where } from './where.ts'

type Given = Result<Partial<Where>>

/** Another scale asks for another place (the one before stays proposed); the whole municipality is a place too. */
export async function readSize(c: Page, scale: string): Promise<Given> {
  if (!['place', 'area', 'city'].includes(scale))
    return refuse('invalid', 'form.invalid', { fields: { scale: 'form.choose' } })
  const cleared = { scale, place: '', placeName: '', extent: '', square: '', boundary: '', tooLarge: '' }
  if (scale !== 'city') return ok(cleared)
  const city = (await listPlaces(c.get('visit').site.world.db, { scale: 'city', size: 1 })).places[0]
  return ok(
    city === undefined
      ? cleared
      : { ...cleared, place: city.id, placeSlug: city.slug, placeName: city.name, extent: 'whole' },
  )
}

/** A place by its slug. */
export async function readPlace(c: Page, slug: string): Promise<Given> {
  const place = slug === '' ? undefined : await findPlace(c.get('visit').site.world.db, slug)
  if (place === undefined)
    return refuse('invalid', 'form.invalid', { fields: { placeSlug: 'undertaking.start.place' } })
  const { id, name } = place
  return ok({ place: id, placeSlug: slug, placeName: name, extent: '', square: '', boundary: '', tooLarge: '' })
}

/** A smaller place, a point with a radius, or a drawing: in the end a place and perhaps a boundary, measured (R2). */
export async function readExtent(c: Page, fields: Fields, where: Where): Promise<Given> {
  const { db } = c.get('visit').site.world
  const extent = fields.extent ?? ''
  if (extent.startsWith('place:')) {
    const place = await findPlace(db, extent.slice('place:'.length))
    return place === undefined
      ? choose()
      : judged(c, { place: place.id, placeSlug: place.slug, placeName: place.name, extent, boundary: '' }, place.areaM2)
  }
  if (extent === 'whole') {
    const place = await findPlace(db, where.place)
    return place === undefined ? choose() : judged(c, { extent, boundary: '' }, place.areaM2)
  }
  if (extent === 'around') return around(c, fields, where)
  return extent === 'drawn' ? drawn(c, fields.boundary ?? '', where) : choose()
}

function choose(reason = 'form.choose'): Given {
  return refuse('invalid', 'form.invalid', { fields: { extent: reason } })
}

/** Chosen and not drawn, or not closed: said as that, not as what a program would find in nothing. */
function drawn(c: Page, text: string, where: Where): Given | Promise<Given> {
  if (text.trim() === '') return choose('start.extent.not-drawn')
  const boundary = parsed(text)
  return boundary === undefined
    ? choose('places.boundary.unreadable')
    : measured(c, boundary, where, { extent: 'drawn' })
}

async function around(c: Page, fields: Fields, where: Where): Promise<Given> {
  const { db } = c.get('visit').site.world
  const map = await drawPlaceMap(db, where.place)
  const square = map === null ? undefined : squareNamed(map.sheet, fields.square ?? '')
  if (square === undefined) return refuse('invalid', 'form.invalid', { fields: { square: 'form.choose' } })
  const circle = await circleInCity(db, square.middle, Number(fields.radius))
  if (!circle.ok) return { ...circle, fields: { square: circle.reason } }
  return measured(c, circle.value, where, {
    extent: 'around',
    square: square.name,
    radius: fields.radius ?? '',
  })
}

async function measured(c: Page, boundary: unknown, where: Where, rest: Partial<Where>): Promise<Given> {
  const found = await measureBoundary(c.get('visit').site.world.db, boundary, where.place)
  if (isRefusal(found)) return { ...found, fields: { extent: found.reason } }
  return judged(c, { ...rest, boundary: JSON.stringify(found.geometry) }, found.areaM2, found.geometry)
}

/** What the text holds; undefined when it is no JSON, as when it was cut off on the way. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function judged(
  c: Page,
  where: Partial<Where>,
  areaM2: number,
  boundary?: Parameters<typeof sizeLimit>[2],
): Promise<Given> {
  const limit = await sizeLimit(c.get('visit').site.world.db, 'place', boundary)
  return ok({ ...where, tooLarge: areaM2 > limit ? '1' : '' })
}
