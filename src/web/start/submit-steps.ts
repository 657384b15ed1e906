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
import type { Answers, Step } from './steps.ts'

type Given = Result<Partial<Answers>>

/** Reads what a question's page sent. Texts are checked for being there; the use case checks all again at the end. */
export async function readStep(c: Page, step: Step, fields: Fields, answers: Answers): Promise<Given> {
  const field = (name: string) => (fields[name] ?? '').trim()
  switch (step) {
    case 'vad':
      return needed({ title: field('title'), summary: field('summary') }, { title: 120, summary: 4000 })
    case 'storlek':
      return sized(c, field('scale'))
    case 'plats':
      return placed(c, field('placeSlug'))
    case 'grans':
      return extended(c, fields, answers)
    case 'storre':
      return needed({ largerBecause: field('largerBecause') }, { largerBecause: 2000 })
    case 'vilka':
      return needed(
        { initiatorKind: field('initiatorKind') },
        { initiatorKind: 40 },
        { groupName: field('groupName'), togetherWith: field('togetherWith') },
      )
    case 'varfor':
      return ok({ reason: field('reason') })
    case 'mote':
      return ok({ language: field('language'), interpreter: field('interpreter'), wishes: field('wishes') })
    case 'granska':
      return ok({})
  }
}

function needed(
  texts: Partial<Answers>,
  longest: Readonly<Record<string, number>>,
  rest: Partial<Answers> = {},
): Given {
  const faults = Object.entries(texts).flatMap(([name, text]): [string, string][] => {
    if (text === '') return [[name, name === 'initiatorKind' ? 'form.choose' : 'form.required']]
    return text !== undefined && text.length > (longest[name] ?? Number.POSITIVE_INFINITY)
      ? [[name, 'form.too-long']]
      : []
  })
  return faults.length > 0
    ? refuse('invalid', 'form.invalid', { fields: Object.fromEntries(faults) })
    : ok({ ...texts, ...rest })
}

/** Another scale asks for another place; the whole municipality is a place too. */
async function sized(c: Page, scale: string): Promise<Given> {
  if (!['place', 'area', 'city'].includes(scale))
    return refuse('invalid', 'form.invalid', { fields: { scale: 'form.choose' } })
  const cleared = { scale, place: '', placeSlug: '', placeName: '', extent: '', square: '', boundary: '', tooLarge: '' }
  if (scale !== 'city') return ok(cleared)
  const city = (await listPlaces(c.get('visit').site.world.db, { scale: 'city', size: 1 })).places[0]
  return ok(
    city === undefined
      ? cleared
      : { ...cleared, place: city.id, placeSlug: city.slug, placeName: city.name, extent: 'whole' },
  )
}

async function placed(c: Page, slug: string): Promise<Given> {
  const place = slug === '' ? undefined : await findPlace(c.get('visit').site.world.db, slug)
  if (place === undefined)
    return refuse('invalid', 'form.invalid', { fields: { placeSlug: 'undertaking.start.place' } })
  const { id, name } = place
  return ok({ place: id, placeSlug: slug, placeName: name, extent: '', square: '', boundary: '', tooLarge: '' })
}

/** A smaller place, a point with a radius, or a drawing: in the end a place and perhaps a boundary, measured (R2). */
async function extended(c: Page, fields: Fields, answers: Answers): Promise<Given> {
  const { db } = c.get('visit').site.world
  const extent = fields.extent ?? ''
  if (extent.startsWith('place:')) {
    const place = await findPlace(db, extent.slice('place:'.length))
    return place === undefined
      ? choose()
      : judged(c, { place: place.id, placeSlug: place.slug, placeName: place.name, extent, boundary: '' }, place.areaM2)
  }
  if (extent === 'whole') {
    const place = await findPlace(db, answers.place)
    return place === undefined ? choose() : judged(c, { extent, boundary: '' }, place.areaM2)
  }
  if (extent === 'around') return around(c, fields, answers)
  return extent === 'drawn' ? measured(c, fields.boundary ?? '', answers, { extent }) : choose()
}

function choose(): Given {
  return refuse('invalid', 'form.invalid', { fields: { extent: 'form.choose' } })
}

async function around(c: Page, fields: Fields, answers: Answers): Promise<Given> {
  const { db } = c.get('visit').site.world
  const map = await drawPlaceMap(db, answers.place)
  const square = map === null ? undefined : squareNamed(map.sheet, fields.square ?? '')
  if (square === undefined) return refuse('invalid', 'form.invalid', { fields: { square: 'form.choose' } })
  const circle = await circleInCity(db, square.middle, Number(fields.radius))
  if (!circle.ok) return { ...circle, fields: { square: circle.reason } }
  return measured(c, JSON.stringify(circle.value), answers, {
    extent: 'around',
    square: square.name,
    radius: fields.radius ?? '',
  })
}

async function measured(c: Page, text: string, answers: Answers, rest: Partial<Answers>): Promise<Given> {
  const found = await measureBoundary(c.get('visit').site.world.db, parsed(text), answers.place)
  if (isRefusal(found)) return { ...found, fields: { extent: found.reason } }
  return judged(c, { ...rest, boundary: JSON.stringify(found.geometry) }, found.areaM2, found.geometry)
}

/** Text that is no JSON is no boundary: the reader says so. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function judged(
  c: Page,
  answers: Partial<Answers>,
  areaM2: number,
  boundary?: Parameters<typeof sizeLimit>[2],
): Promise<Given> {
  const limit = await sizeLimit(c.get('visit').site.world.db, 'place', boundary)
  return ok({ ...answers, tooLarge: areaM2 > limit ? '1' : '' })
}
