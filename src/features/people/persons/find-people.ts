import type { Db } from '../../../platform/database/index.ts'
import { type KnownPerson, selectPeople } from './store.ts'

/** People by id; those who have erased themselves are missing. For names on pages and addresses of mail: never public. */
export async function findPeople(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>> {
  return new Map((await selectPeople(db, 'id', ids)).map((it) => [it.id, it]))
}

/** People by the pseudonym under which events know them; those who have erased themselves are missing. */
export async function findPeopleByPseudonym(
  db: Db,
  pseudonyms: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  return new Map((await selectPeople(db, 'pseudonym', pseudonyms)).map((it) => [it.pseudonym, it]))
}
