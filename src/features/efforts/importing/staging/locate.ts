import type { Result } from '../../../../kernel/result.ts'
import type { Db } from '../../../../platform/database/index.ts'
import {
  type CityRuler,
  CRS_CODES,
  type CrsCode,
  cityRuler,
  placesAt,
  type RuledBoundary,
} from '../../../places/index.ts'
import type { Located, ReadRow, Whereabouts } from '../domain/effort-row.ts'
import { type Fault, faultOf, quoted } from '../domain/fault.ts'
import type { LocatedRow } from './staged-row.ts'
import { findPlacesCalled } from './store.ts'

/** A point says nothing of how large a thing is: so many metres around it. */
const AROUND_POINT_M = 25
const MOST_OTHERS = 10

interface Ground {
  /** Of the source, for rows that say nothing. */
  readonly place: string | null
  readonly crs: CrsCode
  /** A calendar's LOCATION is an address as often as a place: what isn't known is then the source's place. */
  readonly lenient: boolean
  /** The column that says the place, for those who are to put it right. */
  readonly column: string | undefined
}

/** Finds where rows are, batch by batch: one question for all names of a batch that weren't asked before. */
export async function rowLocator(db: Db, ground: Ground): Promise<(rows: readonly ReadRow[]) => Promise<LocatedRow[]>> {
  const ruler = await cityRuler(db)
  const known = new Map<string, string | Fault>()
  return async (rows) => {
    const asked = rows.flatMap(({ where }) => [where.place, ...parted(where.place)]).map(same)
    await learn(
      db,
      known,
      [...new Set(asked)].filter((word) => word !== '' && !known.has(word)),
    )
    const located: LocatedRow[] = []
    for (const { where, says, faults, ...row } of rows) {
      const found = await locate(db, where, { ...ground, ruler, known })
      const isFault = 'key' in found
      const at: Located = isFault ? NOWHERE : found
      located.push({ ...row, says: { ...says, ...at }, faults: isFault ? [...faults, found] : faults })
    }
    return located
  }
}

const NOWHERE: Located = { place: '', otherPlaces: [], boundary: null, label: null }

const same = (word: string) => word.toLowerCase().replace(/\s+/g, ' ').trim()

/** "Möllevången; Sofielund" → both. */
function parted(place: string): string[] {
  return /[;|,]/.test(place)
    ? place
        .split(/[;|,]/)
        .map((it) => it.trim())
        .filter(Boolean)
    : []
}

async function learn(db: Db, known: Map<string, string | Fault>, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  const found = await findPlacesCalled(db, words)
  for (const word of words) {
    const all = found.filter((it) => it.word === word)
    // A code or an address is one place's; a name may be several's.
    const [one, ...more] = all.some((it) => it.exact) ? all.filter((it) => it.exact) : all
    const values = { word }
    if (one === undefined) known.set(word, { key: 'import.row.unknown-place', values })
    else known.set(word, more.length > 0 ? { key: 'import.row.several-places', values } : one.id)
  }
}

interface Known extends Ground {
  readonly ruler: CityRuler
  readonly known: ReadonlyMap<string, string | Fault>
}

async function locate(db: Db, where: Whereabouts, ground: Known): Promise<Located | Fault> {
  const ruled = boundaryOf(where, ground)
  if (ruled !== null && 'key' in ruled) return ruled
  const own = ruled ?? { boundary: null, label: null }
  if (where.place !== '') {
    const named = namedPlaces(where.place, ground)
    if (!('key' in named)) return { ...named, ...own }
    if (!ground.lenient) return named
  }
  if (own.label !== null) {
    const smallest = (await placesAt(db, own.label)).at(-1)
    if (smallest === undefined) return { key: 'import.row.outside', values: { at: own.label.join(', ') } }
    return { place: smallest.id, otherPlaces: [], ...own }
  }
  if (ground.place === null) return { key: 'import.row.no-place', values: {} }
  return { ...NOWHERE, place: ground.place }
}

function namedPlaces(text: string, { known, column }: Known): Pick<Located, 'place' | 'otherPlaces'> | Fault {
  const find = (word: string): string | Fault => {
    const found = known.get(same(word)) ?? { key: 'import.row.unknown-place', values: {} }
    // Told as it is written in the file, and where.
    return typeof found === 'string' ? found : { ...found, values: { word: quoted(word) }, column }
  }
  const whole = find(text)
  if (typeof whole === 'string') return { place: whole, otherPlaces: [] }
  const parts = parted(text).map(find)
  const fault = parts.length === 0 ? whole : parts.find((it) => typeof it !== 'string')
  const [place, ...others] = [...new Set(parts.filter((it) => typeof it === 'string'))]
  if (place === undefined || fault !== undefined) return fault ?? whole
  if (others.length > MOST_OTHERS) return { key: 'import.row.many', values: { most: MOST_OTHERS + 1 }, column }
  return { place, otherPlaces: others }
}

function boundaryOf({ at, geometry }: Whereabouts, { ruler, crs }: Known): RuledBoundary | Fault | null {
  if (geometry !== null) return geometryOf(geometry as { type?: unknown; coordinates?: unknown }, ruler, crs)
  return at === null ? null : told(ruler.around([at[0], at[1]], AROUND_POINT_M, crs))
}

function geometryOf({ type, coordinates }: { type?: unknown; coordinates?: unknown }, ruler: CityRuler, crs: CrsCode) {
  if (type === 'LineString' || type === 'MultiLineString') return { key: 'import.row.line' as const, values: {} }
  if (type === 'MultiPoint') return { key: 'import.row.several-points' as const, values: {} }
  if (type !== 'Point') return told(ruler.boundary({ type, coordinates }, crs))
  const [x, y] = Array.isArray(coordinates) ? coordinates : []
  if (typeof x !== 'number' || typeof y !== 'number') return { key: 'places.boundary.unreadable' as const, values: {} }
  return told(ruler.around([x, y], AROUND_POINT_M, crs))
}

function told(result: Result<RuledBoundary>): RuledBoundary | Fault {
  return result.ok ? result.value : faultOf(result)
}

/** The coordinate system that a file names, where it does and we know it; else the mapping's. */
export function crsOf(named: string | null, otherwise: CrsCode): CrsCode {
  if (named === null) return otherwise
  if (/CRS84/i.test(named)) return 'EPSG:4326'
  const code = /(\d{4,5})$/.exec(named)?.[1]
  return CRS_CODES.find((it) => it === `EPSG:${code}`) ?? otherwise
}
