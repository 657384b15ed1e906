import type { Actor, Role } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/database/index.ts'

/** A person with a name and roles, as a row; and the actor that they are. Names are of invented officers. */
export async function insertOfficer(
  db: Database,
  name: string,
  grants: readonly { readonly role: Role; readonly scope: string | null }[] = [],
): Promise<Extract<Actor, { kind: 'person' }>> {
  const id = newId()
  const address = `${id}@example.org`
  const { pseudonym } = await db
    .insertInto('person')
    .values({ id, address, address_key: address, display_name: name })
    .returning('pseudonym')
    .executeTakeFirstOrThrow()
  for (const { role, scope } of grants) {
    await db.insertInto('person_grant').values({ id: newId(), person: id, role, scope }).execute()
  }
  return { kind: 'person', session: newId(), person: id, pseudonym, device: null, links: [], grants }
}

/** Places one within the other, from the outermost: rows without much of a boundary. Returns ids, nearest first. */
export async function insertPlaces(db: Database, names: readonly string[]): Promise<string[]> {
  const chain: string[] = []
  for (const [depth, name] of names.entries()) {
    const id = newId()
    const scale = depth === 0 ? 'city' : depth === names.length - 1 ? 'place' : 'area'
    const ring = [
      [13, 55.5],
      [13.1, 55.5],
      [13.1, 55.6],
      [13, 55.5],
    ]
    await db
      .insertInto('place')
      .values({
        ...{ id, parent: chain[0] ?? null, code: id, slug: id, name, scale, bounds: '(13.1,55.6),(13,55.5)' },
        boundary: JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
        ...{ area_m2: 10_000, label_lon: 13.05, label_lat: 55.52 },
      })
      .execute()
    chain.unshift(id)
    await db
      .insertInto('place_tree')
      .values(chain.map((ancestor, steps) => ({ place: id, ancestor, depth: steps })))
      .execute()
  }
  return chain
}

/** Types of what has happened, oldest first, with subject and data. */
export async function listHappened(db: Database): Promise<{ type: string; subject: string; data: unknown }[]> {
  return db.selectFrom('event').select(['type', 'subject', 'data']).orderBy('id').execute()
}
