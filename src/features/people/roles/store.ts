import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Grant, Role } from '../../../kernel/actor.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'

/** Everybody who is administrator. Locks their grants: two can't leave each other as the last. */
export async function lockAdministrators(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('person_grant')
    .select('person')
    .where('role', '=', 'administrator')
    .where('scope', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((it) => it.person)
}

/** Id of the grant in force for exactly this role and scope. */
export async function selectGrant(tx: Tx, person: string, role: Role, scope: string | null): Promise<string | null> {
  const row = await tx
    .selectFrom('person_grant')
    .select('id')
    .where('person', '=', person)
    .where('role', '=', role)
    .where('scope', 'is not distinct from', scope)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

export interface NewGrant {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly scope: string | null
  /** Person who gave it; null for the program. */
  readonly by: string | null
}

export async function insertGrant(tx: Tx, grant: NewGrant, now: Date): Promise<void> {
  const { id, person, role, scope, by } = grant
  await tx.insertInto('person_grant').values({ id, person, role, scope, granted_by: by, granted_at: now }).execute()
}

export interface GrantToEnd {
  readonly id: string
  readonly person: string
  readonly pseudonym: string
  readonly role: Role
  readonly scope: string | null
  readonly endedAt: Date | null
}

export async function lockGrant(tx: Tx, id: string): Promise<GrantToEnd | undefined> {
  return await tx
    .selectFrom('person_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person')
    .select(['g.id', 'g.person', 'p.pseudonym', 'g.role', 'g.scope', 'g.ended_at as endedAt'])
    .where('g.id', '=', id)
    .forUpdate('g')
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()
}

/** What somebody holds besides one grant. */
export async function selectOtherGrants(tx: Tx, person: string, grant: string): Promise<readonly Grant[]> {
  return await tx
    .selectFrom('person_grant')
    .select(['role', 'scope'])
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('id', '<>', grant)
    .$narrowType<{ role: Role }>()
    .execute()
}

export async function endGrantAt(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('person_grant').set({ ended_at: now }).where('id', '=', id).execute()
}

export interface RoleHolder {
  readonly person: string
  readonly displayName: string | null
}

/** Those who hold the role for the scope or for the whole municipality, by name. */
export async function selectHolders(db: Db, role: Role, scope: string | null): Promise<RoleHolder[]> {
  return await db
    .selectFrom('person as p')
    .where('p.id', 'in', (row) =>
      row
        .selectFrom('person_grant as g')
        .select('g.person')
        .where('g.role', '=', role)
        .where('g.ended_at', 'is', null)
        .where((it) => it.or([it('g.scope', 'is', null), it('g.scope', '=', scope)])),
    )
    .select(['p.id as person', 'p.display_name as displayName'])
    .orderBy('p.display_name')
    .orderBy('p.id')
    .execute()
}

/** People with roles in force, by name, `limit` from the one after `after`. */
export async function selectPeopleWithRoles(db: Db, limit: number, after: string | null) {
  const name = sql<string>`coalesce(p.display_name, '')`
  return await db
    .selectFrom('person as p')
    .where('p.id', 'in', (row) => row.selectFrom('person_grant').select('person').where('ended_at', 'is', null))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${name}, p.id) > (select coalesce(display_name, ''), id from person where id = ${after})`,
      ),
    )
    .select((row) => [
      'p.id as person',
      'p.address',
      'p.display_name as displayName',
      jsonArrayFrom(
        row
          .selectFrom('person_grant as g')
          .whereRef('g.person', '=', 'p.id')
          .where('g.ended_at', 'is', null)
          .select(['g.id', 'g.role', 'g.scope', 'g.granted_at as since'])
          .orderBy('g.granted_at')
          .$narrowType<{ role: Role }>(),
      ).as('grants'),
    ])
    .orderBy(name)
    .orderBy('p.id')
    .limit(limit)
    .execute()
}
