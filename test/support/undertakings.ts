import { readFileSync } from 'node:fs'
import { CRITERION_KINDS, importModel } from '../../src/features/models/index.ts'
import { type Person, SYSTEM, type Visitor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/database/index.ts'
import type { World } from '../../src/platform/world.ts'
import { insertOfficer, insertPlaces } from './rows.ts'

/** An undertaking as a row, with those who belong to it. */
export interface TestUndertaking {
  readonly id: string
  readonly board: string
  readonly place: string
  /** Answers for it, with that role. */
  readonly contact: Person
  /** Started it, without an account, and holds the private link. */
  readonly initiator: Visitor
}

/** What undertakings stand on: a place, a board, and the bundled model. Once per test database. */
export async function insertGround(world: World): Promise<{ place: string; board: string; model: string }> {
  const [place = ''] = await insertPlaces(world.db, ['Provstad', 'Provområdet', 'Provgatan'])
  const board = newId()
  const body = { id: board, slug: board, name: 'Provnämnden', kind: 'board', level: 'political' }
  await world.db
    .insertInto('body')
    .values({ ...body, valid_from: '2020-01-01' })
    .execute()
  const source = readFileSync(new URL('../../models/medverka.yaml', import.meta.url), 'utf8')
  const imported = await world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source })
  if (!imported.ok) throw new Error(imported.reason)
  return { place, board, model: imported.value.id }
}

/** An undertaking that has just been started by a resident, with a contact person. */
export async function insertTestUndertaking(
  world: World,
  ground: { place: string; board: string; model: string },
): Promise<TestUndertaking> {
  const id = newId()
  const contact = await insertOfficer(world.db, 'Kontaktperson Ett', [{ role: 'contact-person', scope: ground.board }])
  const device = newId()
  const now = world.now()
  await world.db
    .insertInto('undertaking')
    .values({
      ...{ id, title: 'Ljus på Provgatan', summary: 'Gatan är mörk.', scale: 'place', place: ground.place },
      ...{ area_m2: 10_000, label_lon: 13.05, label_lat: 55.52, model_version: ground.model, phase: 'problem' },
      ...{ phase_since: now, started_at: now, changed_at: now, initiator_kind: 'resident', initiator: device },
      ...{ board: ground.board, contact_person: contact.person },
    })
    .execute()
  await world.db.insertInto('undertaking_tally').values({ undertaking: id }).execute()
  const initiator: Visitor = {
    ...{ kind: 'visitor', session: device, device },
    links: [{ purpose: 'initiator', subject: id }],
  }
  return { id, board: ground.board, place: ground.place, contact, initiator }
}

/** Somebody with a confirmed address, in a browser of their own (or in `device`). */
export async function insertResident(db: Database, device: string = newId()): Promise<Person> {
  const id = newId()
  const address = `${id}@example.org`
  const { pseudonym } = await db
    .insertInto('person')
    .values({ id, address, address_key: address })
    .returning('pseudonym')
    .executeTakeFirstOrThrow()
  return { kind: 'person', session: newId(), person: id, pseudonym, device, links: [], grants: [] }
}

/** Open duties of an undertaking, by kind. */
export async function openDuties(db: Database, undertaking: string) {
  return db
    .selectFrom('duty')
    .select(['kind', 'subject', 'person', 'body', 'circle', 'due'])
    .where('undertaking', '=', undertaking)
    .where('done_at', 'is', null)
    .orderBy('kind')
    .orderBy('opened_at')
    .execute()
}

/** The counters kept beside an undertaking. */
export async function tallyOf(db: Database, undertaking: string) {
  return db
    .selectFrom('undertaking_tally')
    .select(['residents', 'associations', 'confirmations', 'disagreements', 'open_answers'])
    .where('undertaking', '=', undertaking)
    .executeTakeFirstOrThrow()
}
