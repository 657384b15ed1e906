import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/database/index.ts'
import type { BodyKind, Level } from './domain/body.ts'

export interface BodyRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: BodyKind
  readonly level: Level
  readonly parent: string | null
  /** Days are `YYYY-MM-DD`, both included. */
  readonly validFrom: string
  readonly validUntil: string | null
}

const BODY = [
  'id',
  'slug',
  'name',
  'kind',
  'level',
  'parent',
  'valid_from as validFrom',
  'valid_until as validUntil',
] as const

/** A body, locked against closing until the transaction ends. */
export async function lockBody(tx: Tx, id: string): Promise<BodyRow | undefined> {
  const row = await tx.selectFrom('body').select(BODY).where('id', '=', id).forUpdate().executeTakeFirst()
  return row as BodyRow | undefined
}

/** The executive board in force; undefined in a town that hasn't registered it yet. */
export async function findExecutiveBoard(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('body')
    .select('id')
    .where('kind', '=', 'executive-board')
    .where('valid_until', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** Names are told apart one at a time, so that two at once don't get the same address. Returns those like `base`. */
export async function lockSlugs(tx: Tx, base: string): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtext('bodies.slug'))`.execute(tx)
  const rows = await tx
    .selectFrom('body')
    .select('slug')
    .where((on) => on.or([on('slug', '=', base), on('slug', 'like', `${base}-%`)]))
    .execute()
  return rows.map((row) => row.slug)
}

/** True when a body in force has the same name, kind and whole. Asked under the lock of `lockSlugs`. */
export async function hasAlike(tx: Tx, body: Pick<BodyRow, 'name' | 'kind' | 'parent'>): Promise<boolean> {
  const row = await tx
    .selectFrom('body')
    .select('id')
    .where('name', '=', body.name)
    .where('kind', '=', body.kind)
    .where('parent', 'is not distinct from', body.parent)
    .where('valid_until', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertBody(tx: Tx, body: Omit<BodyRow, 'validUntil'>): Promise<void> {
  const { validFrom, ...rest } = body
  await tx
    .insertInto('body')
    .values({ ...rest, valid_from: validFrom })
    .execute()
}

/** How many rules still give the body a remit after `date`. */
export async function countRulesAfter(tx: Tx, body: string, date: string): Promise<number> {
  const row = await tx
    .selectFrom('remit_rule')
    .select((eb) => eb.fn.countAll<number>().as('rules'))
    .where('board', '=', body)
    .where((on) => on.or([on('valid_until', 'is', null), on('valid_until', '>', date)]))
    .executeTakeFirstOrThrow()
  return row.rules
}

/** The bodies in force that are directly part of another, locked. */
export async function listParts(tx: Tx, body: string): Promise<Pick<BodyRow, 'kind' | 'level'>[]> {
  const rows = await tx
    .selectFrom('body')
    .select(['kind', 'level'])
    .where('parent', '=', body)
    .where('valid_until', 'is', null)
    .forUpdate()
    .execute()
  return rows as Pick<BodyRow, 'kind' | 'level'>[]
}

/** True when `body` is `whole` or part of it, at whatever depth. */
export async function isWithin(db: Db, body: string, whole: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive up as (
      select id, parent from body where id = ${body}
      union select body.id, body.parent from body join up on body.id = up.parent)
    select from up where id = ${whole}`.execute(db)
  return rows.length > 0
}

interface Closing {
  readonly body: string
  readonly validUntil: string
  readonly successor: string
}

/** Ends a body and the rules that name its contact persons; its parts go to the successor. */
export async function endBody(tx: Tx, { body, validUntil, successor }: Closing): Promise<void> {
  await tx.updateTable('body').set({ valid_until: validUntil }).where('id', '=', body).execute()
  await tx
    .updateTable('body')
    .set({ parent: successor })
    .where('parent', '=', body)
    .where('valid_until', 'is', null)
    .execute()
  // A rule that would begin later never comes to hold.
  await tx.deleteFrom('contact_rule').where('board', '=', body).where('valid_from', '>', validUntil).execute()
  await tx
    .updateTable('contact_rule')
    .set({ valid_until: validUntil })
    .where('board', '=', body)
    .where((on) => on.or([on('valid_until', 'is', null), on('valid_until', '>', validUntil)]))
    .execute()
}

/** All bodies in force on a date, by name. */
export async function listBodiesOn(db: Db, date: string): Promise<BodyRow[]> {
  const rows = await db
    .selectFrom('body')
    .select(BODY)
    .where('valid_from', '<=', date)
    .where((on) => on.or([on('valid_until', 'is', null), on('valid_until', '>=', date)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows as BodyRow[]
}

/** A body with what it is part of, what is part of it, and who becomes contact person under it, in one round trip. */
export async function findBodyBySlug(db: Db, slug: string, date: string) {
  return db
    .selectFrom('body')
    .select(BODY.map((column) => `body.${column}` as const))
    .select((eb) => [
      jsonObjectFrom(
        eb.selectFrom('body as whole').select(['whole.slug', 'whole.name']).whereRef('whole.id', '=', 'body.parent'),
      ).as('whole'),
      jsonArrayFrom(
        eb
          .selectFrom('body as part')
          .select(['part.slug', 'part.name', 'part.kind', 'part.level'])
          .whereRef('part.parent', '=', 'body.id')
          .where((on) => on.or([on('part.valid_until', 'is', null), on('part.valid_until', '>=', date)]))
          .orderBy('part.name'),
      ).as('parts'),
      jsonArrayFrom(
        eb
          .selectFrom('contact_rule')
          .innerJoin('person', 'person.id', 'contact_rule.person')
          .leftJoin('place', 'place.id', 'contact_rule.place')
          .select(['person.display_name as person', 'place.name as place', 'place.slug as placeSlug'])
          .whereRef('contact_rule.board', '=', 'body.id')
          .where((on) =>
            on.or([on('contact_rule.valid_until', 'is', null), on('contact_rule.valid_until', '>=', date)]),
          )
          .orderBy('place.name', (by) => by.asc().nullsFirst()),
      ).as('contacts'),
    ])
    .where('body.slug', '=', slug)
    .executeTakeFirst()
}

/** For each of `bodies`, the one above it: what it is part of, else the executive board; absent when nothing is. */
export async function listLevelsAbove(db: Db, bodies: readonly string[]): Promise<{ body: string; above: string }[]> {
  const { rows } = await sql<{ body: string; above: string }>`
    select body.id as body, above.id as above
    from body
    join body as above on above.id = coalesce(
      body.parent, (select id from body where kind = 'executive-board' and valid_until is null))
    where body.id = any(${bodies}::uuid[]) and above.id <> body.id`.execute(db)
  return rows
}
