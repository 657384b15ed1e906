import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../../platform/database/index.ts'
import { isLanguage, type Language } from '../../../platform/i18n/index.ts'
import { hashOf } from '../domain/secret.ts'

export interface KnownPerson {
  readonly id: string
  readonly pseudonym: string
  /** As it was first typed: where mail goes. */
  readonly address: string
  /** Null for residents. */
  readonly displayName: string | null
  readonly language: Language
}

const COLUMNS = ['id', 'pseudonym', 'address', 'display_name as displayName', 'language'] as const

function known<Row extends { readonly language: string }>(row: Row): Row & { readonly language: Language } {
  return { ...row, language: isLanguage(row.language) ? row.language : 'sv' }
}

/** By key, without locking. */
export async function selectByAddress(db: Db, addressKey: string): Promise<KnownPerson | null> {
  const row = await db.selectFrom('person').select(COLUMNS).where('address_key', '=', addressKey).executeTakeFirst()
  return row ? known(row) : null
}

/** By key. Holds the address also when nobody has it yet, so that two sessions can't both create its person. */
export async function lockByAddress(tx: Tx, addressKey: string): Promise<KnownPerson | null> {
  const lock = hashOf(`person:${addressKey}`).readBigInt64BE()
  await sql`select pg_advisory_xact_lock(${String(lock)}::bigint)`.execute(tx)
  return selectByAddress(tx, addressKey)
}

export interface NewPerson extends KnownPerson {
  readonly addressKey: string
}

export async function insertPerson(tx: Tx, person: NewPerson, now: Date): Promise<void> {
  const { id, pseudonym, address, addressKey, displayName, language } = person
  await tx
    .insertInto('person')
    .values({ id, pseudonym, address, address_key: addressKey, display_name: displayName, language, created_at: now })
    .execute()
}

export async function updatePerson(
  tx: Tx,
  person: string,
  change: { readonly displayName: string } | { readonly language: Language },
): Promise<void> {
  const set = 'language' in change ? { language: change.language } : { display_name: change.displayName }
  await tx.updateTable('person').set(set).where('id', '=', person).execute()
}

export async function selectPeople(db: Db, by: 'id' | 'pseudonym', values: readonly string[]): Promise<KnownPerson[]> {
  if (values.length === 0) return []
  const rows = await db.selectFrom('person').select(COLUMNS).where(by, 'in', values).execute()
  return rows.map(known)
}

export interface PersonToErase extends KnownPerson {
  readonly addressKey: string
  /** What the person holds roles for: whoever takes over finds it here. */
  readonly scopes: readonly string[]
}

export async function lockPerson(tx: Tx, person: string): Promise<PersonToErase | null> {
  const row = await tx
    .selectFrom('person')
    .select([...COLUMNS, 'address_key as addressKey'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const scopes = await tx
    .selectFrom('person_grant')
    .select('scope')
    .distinct()
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('scope', 'is not', null)
    .$narrowType<{ scope: string }>()
    .execute()
  return { ...known(row), scopes: scopes.map((it) => it.scope) }
}

/** Sessions, drafts, opened links and roles go with the row, and with it the mapping to the pseudonym. */
export async function deletePerson(
  tx: Tx,
  person: { readonly id: string; readonly addressKey: string },
): Promise<void> {
  await tx.deleteFrom('sign_in_code').where('address_key', '=', person.addressKey).execute()
  await tx.deleteFrom('person').where('id', '=', person.id).execute()
}

/** Everything that this room keeps about a person, and the mail to them. One query. */
export async function selectExport(db: Db, person: string) {
  return await db
    .selectFrom('person as p')
    .where('p.id', '=', person)
    .select((row) => [
      'p.pseudonym',
      'p.address',
      'p.display_name as displayName',
      'p.language',
      'p.created_at as knownSince',
      jsonArrayFrom(
        row
          .selectFrom('person_grant as g')
          .whereRef('g.person', '=', 'p.id')
          .select(['g.role', 'g.scope', 'g.granted_at as since', 'g.ended_at as until'])
          .orderBy('g.granted_at'),
      ).as('roles'),
      jsonArrayFrom(
        row
          .selectFrom('session as s')
          .whereRef('s.person', '=', 'p.id')
          .select(['s.id', 's.device', 's.created_at as since', 's.expires_at as until'])
          .orderBy('s.created_at'),
      ).as('sessions'),
      jsonArrayFrom(
        row
          .selectFrom('session_link as l')
          .innerJoin('session as s', 's.id', 'l.session')
          .whereRef('s.person', '=', 'p.id')
          .select(['l.session', 'l.purpose', 'l.subject']),
      ).as('openedLinks'),
      jsonArrayFrom(
        row
          .selectFrom('draft as d')
          .innerJoin('session as s', 's.id', 'd.session')
          .whereRef('s.person', '=', 'p.id')
          .select(['d.id', 'd.kind', 'd.fields', 'd.submitted_as as sentAs', 'd.updated_at as changedAt'])
          .orderBy('d.updated_at'),
      ).as('drafts'),
      jsonArrayFrom(
        row
          .selectFrom('sign_in_code as c')
          .whereRef('c.address_key', '=', 'p.address_key')
          .select(['c.created_at as askedAt', 'c.used_at as usedAt', 'c.attempts as wrongTries'])
          .orderBy('c.created_at'),
      ).as('signInCodes'),
      jsonArrayFrom(
        row
          .selectFrom('mail as m')
          .whereRef('m.recipient', '=', 'p.address')
          .select(['m.subject', 'm.body', 'm.language', 'm.created_at as writtenAt', 'm.sent_at as sentAt'])
          .orderBy('m.created_at'),
      ).as('mail'),
    ])
    .executeTakeFirst()
}
