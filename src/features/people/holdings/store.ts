import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Grant, Role } from '../../../kernel/actor.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'
import { isLanguage } from '../../../platform/i18n/index.ts'
import type { KnownPerson } from '../persons/store.ts'

/** Somebody and the roles that they hold. */
export interface PersonWithGrants extends KnownPerson {
  readonly grants: readonly Grant[]
}

/** People by id with their roles in force; the roles can't end before what is decided on them is saved. */
export async function lockForHandingOver(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonWithGrants>> {
  await tx
    .selectFrom('person_grant')
    .select('id')
    .where('person', 'in', ids)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forShare()
    .execute()
  const rows = await withGrants(tx).where('p.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, known(row)]))
}

/** Everybody who holds a role that the municipality gives, by name: whom a thing can be handed to. */
export async function selectStaff(db: Db, limit: number): Promise<PersonWithGrants[]> {
  const rows = await withGrants(db)
    .where('p.id', 'in', (row) =>
      row
        .selectFrom('person_grant')
        .select('person')
        .where('ended_at', 'is', null)
        .where('role', '<>', 'representative'),
    )
    .orderBy('p.display_name')
    .orderBy('p.id')
    .limit(limit)
    .execute()
  return rows.map(known)
}

function withGrants(db: Db) {
  return db
    .selectFrom('person as p')
    .select((row) => [
      'p.id',
      'p.pseudonym',
      'p.address',
      'p.display_name as displayName',
      'p.language',
      jsonArrayFrom(
        row
          .selectFrom('person_grant as g')
          .whereRef('g.person', '=', 'p.id')
          .where('g.ended_at', 'is', null)
          .select(['g.role', 'g.scope'])
          .$narrowType<{ role: Role }>(),
      ).as('grants'),
    ])
}

function known<Row extends { readonly language: string }>(row: Row) {
  return { ...row, language: isLanguage(row.language) ? row.language : ('sv' as const) }
}
