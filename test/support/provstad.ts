import { readFileSync } from 'node:fs'
import { CRITERION_KINDS, importModel } from '../../src/features/models/index.ts'
import { saveStartingModel, startUndertaking } from '../../src/features/undertakings/index.ts'
import { type Person, SYSTEM, type Visitor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { World } from '../../src/platform/world.ts'
import { openBrowser, type TestBrowser } from './people.ts'
import { insertOfficer } from './rows.ts'

/** Degrees of latitude and longitude in a metre, around 55.6° N: near enough for squares that are measured anew. */
const LATITUDE = 1 / 111_300
const LONGITUDE = 1 / 63_000

/** A square, `metres` wide, whose south-west corner lies so many metres east and north of the town's. */
export function square(east: number, north: number, metres: number) {
  const [west, south] = [13 + east * LONGITUDE, 55.6 + north * LATITUDE]
  const [right, top] = [west + metres * LONGITUDE, south + metres * LATITUDE]
  const ring = [
    [west, south],
    [right, south],
    [right, top],
    [west, top],
    [west, south],
  ]
  return { type: 'Polygon' as const, coordinates: [ring] }
}

/** A town of 6 × 6 km with two areas of 2 × 2 km and a street of 100 × 100 m; ids. */
export interface TestTown {
  readonly city: string
  /** Provområdet, with Provgatan in it. */
  readonly area: string
  readonly street: string
  /** Grannområdet, beside. */
  readonly neighbour: string
  /** Answers for what is a street, a square or a courtyard. */
  readonly technical: string
  /** The executive board: answers for areas and for all the rest. */
  readonly executive: string
  readonly model: string
}

/** Inserts the town once into an empty test database: places, boards with their remit, and the bundled model. */
export async function insertTown(world: World): Promise<TestTown> {
  const place = (name: string, parent: string | null, scale: string, at: [number, number, number]) =>
    insertPlace(world, { name, parent, scale, at })
  const city = await place('Provstad', null, 'city', [0, 0, 6000])
  const area = await place('Provområdet', city, 'area', [1000, 1000, 2000])
  const neighbour = await place('Grannområdet', city, 'area', [3500, 1000, 2000])
  const street = await place('Provgatan', area, 'place', [1500, 1500, 100])
  const technical = await insertBoard(world, 'Tekniska provnämnden', 'board')
  const executive = await insertBoard(world, 'Provstads kommunstyrelse', 'executive-board')
  await insertRule(world, technical, 'place')
  await insertRule(world, executive, null)
  const source = readFileSync(new URL('../../models/medverka.yaml', import.meta.url), 'utf8')
  const imported = await world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source })
  if (!imported.ok) throw new Error(imported.reason)
  await world.transaction(async (tx) => {
    for (const scale of ['place', 'area', 'city'] as const) await saveStartingModel(tx, scale, 'medverka')
  })
  return { city, area, street, neighbour, technical, executive, model: imported.value.id }
}

interface PlaceRow {
  readonly name: string
  readonly parent: string | null
  readonly scale: string
  readonly at: readonly [east: number, north: number, metres: number]
}

async function insertPlace({ db }: World, { name, parent, scale, at }: PlaceRow): Promise<string> {
  const id = newId()
  const boundary = square(...at)
  const [[west, south], , [east, north]] = boundary.coordinates[0] as [number[], number[], number[]]
  const slug = name.toLowerCase().replaceAll('å', 'a').replaceAll('ä', 'a').replaceAll('ö', 'o')
  const middle = { label_lon: ((west ?? 0) + (east ?? 0)) / 2, label_lat: ((south ?? 0) + (north ?? 0)) / 2 }
  const row = { id, parent, code: slug, slug, name, scale, area_m2: at[2] ** 2, ...middle }
  const bounds = `(${east},${north}),(${west},${south})`
  await db
    .insertInto('place')
    .values({ ...row, boundary: JSON.stringify(boundary), bounds })
    .execute()
  const above =
    parent === null ? [] : await db.selectFrom('place_tree').selectAll().where('place', '=', parent).execute()
  const tree = [{ ancestor: id, depth: 0 }, ...above.map((it) => ({ ancestor: it.ancestor, depth: it.depth + 1 }))]
  await db
    .insertInto('place_tree')
    .values(tree.map((it) => ({ place: id, ...it })))
    .execute()
  return id
}

async function insertBoard({ db }: World, name: string, kind: string): Promise<string> {
  const id = newId()
  const slug = name.toLowerCase().replaceAll(' ', '-').replaceAll('ä', 'a')
  await db.insertInto('body').values({ id, slug, name, kind, level: 'political', valid_from: '2020-01-01' }).execute()
  return id
}

async function insertRule({ db }: World, board: string, scale: string | null): Promise<void> {
  const rule = { id: newId(), board, scale, source: 'Provstads reglemente', source_date: '2020-01-01' }
  await db
    .insertInto('remit_rule')
    .values({ ...rule, valid_from: '2020-01-01', told_at: new Date() })
    .execute()
}

/** What a resident answers at a start. */
export function startAnswers(town: TestTown, over: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ title: 'Ljus på Provgatan', summary: 'Gatan är mörk om kvällen.', initiatorKind: 'resident' },
    // A street where something goes on already needs a choice (R8): these residents want to coordinate.
    meets: { answer: 'coordinate' },
    ...{ scale: 'place', place: town.street, ...over },
  }
}

export interface StartedWork {
  readonly id: string
  readonly number: number
  /** The browser that started it; its actor holds the private link. */
  readonly initiator: TestBrowser<Visitor>
}

/** Somebody without an account starts something, the real way. */
export async function startWork(
  world: World,
  town: TestTown,
  over: Readonly<Record<string, unknown>> = {},
): Promise<StartedWork> {
  const { actor, token } = await openBrowser(world)
  const result = await world.perform(startUndertaking([]), actor, startAnswers(town, over))
  if (!result.ok) throw new Error(result.reason)
  const { id } = result.value
  const { number } = await world.db
    .selectFrom('undertaking')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const links = [{ purpose: 'initiator' as const, subject: id }]
  return { id, number, initiator: { token, actor: { ...actor, links } } }
}

/** Somebody who leads the board's work: its coordinator. */
export function insertLeader(world: World, board: string, name = 'Samordnare Ett'): Promise<Person> {
  return insertOfficer(world.db, name, [{ role: 'coordinator', scope: board }])
}

/** An officer of the board, named as contact person of the undertaking. */
export async function nameContact(
  world: World,
  undertaking: string,
  board: string,
  name = 'Kontaktperson Ett',
): Promise<Person> {
  const contact = await insertOfficer(world.db, name, [{ role: 'contact-person', scope: board }])
  await world.db
    .updateTable('undertaking')
    .set({ contact_person: contact.person })
    .where('id', '=', undertaking)
    .execute()
  return contact
}
