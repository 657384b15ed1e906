import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database/index.ts'

/** A row that stands in a person's name. */
export interface RowInName {
  readonly table: string
  /** The column that names the person: in what capacity the row is theirs (`stated_by`, `participant`). */
  readonly as: string
  readonly row: Readonly<Record<string, unknown>>
}

/** Columns that hold a person, or a browser where nobody signed in: without a foreign key, so found by name. */
const BY_NAME = ['participant', 'initiator']
/** Columns that tell one browser from another, and what is there for machines alone. */
const NOT_TOLD = ['device', 'search']

interface Column {
  readonly table: string
  readonly column: string
}

/**
 * Every row of every room that names the person (GDPR article 15, C3), except in the tables of `except`. Found through the
 * database's own catalogue, so that a table which is added is in it from its first day. Ids of others who stand in the
 * same row are left out. Read rarely, and not through indexes: some columns have none.
 */
export async function rowsInNameOf(db: Db, person: string, except: readonly string[] = []): Promise<RowInName[]> {
  const columns = await columnsOfPersons(db)
  const asked = columns.filter((it) => !except.includes(it.table))
  if (asked.length === 0) return []
  const others = [...new Set([...columns.map((it) => it.column), ...NOT_TOLD])]
  const parts = asked.map(({ table, column }) => rowsOf(table, column, person, others))
  const { rows } = await sql<RowInName>`
    select "table", "as", "row" from (${sql.join(parts, sql` union all `)}) found order by "table", "as"`.execute(db)
  return rows
}

function rowsOf(table: string, column: string, person: string, others: readonly string[]): RawBuilder<unknown> {
  return sql`select ${table}::text as "table", ${column}::text as "as", to_jsonb(t) - ${[...others]}::text[] as "row"
    from ${sql.table(table)} t where t.${sql.ref(column)} = ${person}::uuid`
}

async function columnsOfPersons(db: Db): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select k.conrelid::regclass::text as "table", a.attname::text as "column"
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
    where k.contype = 'f' and k.confrelid = 'public.person'::regclass
    union
    select c.oid::regclass::text, a.attname::text
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
      and a.attname = any(${BY_NAME}::text[]) and a.atttypid = 'uuid'::regtype
    order by 1, 2`.execute(db)
  return rows
}

/** Something that the person did, from the log, which knows them by their pseudonym alone. */
export interface EventOfPerson {
  readonly at: Date
  readonly type: string
  readonly subject: string
  readonly undertaking: string | null
  readonly data: unknown
}

/** All that the log holds of the person, oldest first. */
export async function eventsOfPerson(db: Db, pseudonym: string): Promise<EventOfPerson[]> {
  return db
    .selectFrom('event')
    .select(['at', 'type', 'subject', 'undertaking', 'data'])
    .where((event) => event.or([event('actor', '=', pseudonym), event('subject', '=', pseudonym)]))
    .orderBy('id')
    .$castTo<EventOfPerson>()
    .execute()
}
