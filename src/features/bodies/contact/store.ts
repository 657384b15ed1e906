import { sql } from 'kysely'
import { addDays } from '../../../platform/calendar/index.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Held } from '../../people/index.ts'

/** True when somebody holds the role of contact person for the board, or for the whole municipality. */
export async function isContactPersonOf(db: Db, person: string, board: string): Promise<boolean> {
  const row = await db
    .selectFrom('person_grant')
    .select('id')
    .where('person', '=', person)
    .where('role', '=', 'contact-person')
    .where('ended_at', 'is', null)
    .where((on) => on.or([on('scope', 'is', null), on('scope', '=', board)]))
    .executeTakeFirst()
  return row !== undefined
}

/** The rule for the nearest place, among people who still hold the role; a rule without place comes last. */
export async function findNearestContact(
  db: Db,
  board: string,
  places: readonly string[],
  date: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('contact_rule')
    .select('contact_rule.person')
    .where('board', '=', board)
    .where('valid_from', '<=', date)
    .where((on) => on.or([on('valid_until', 'is', null), on('valid_until', '>=', date)]))
    .where((on) => on.or([on('place', 'is', null), on('place', '=', sql<string>`any(${places}::uuid[])`)]))
    .where((on) =>
      on.exists(
        on
          .selectFrom('person_grant')
          .select('person_grant.id')
          .whereRef('person_grant.person', '=', 'contact_rule.person')
          .where('role', '=', 'contact-person')
          .where('ended_at', 'is', null)
          .where((its) => its.or([its('scope', 'is', null), its('scope', '=', board)])),
      ),
    )
    .orderBy(sql`array_position(${places}::uuid[], place)`, (by) => by.asc().nullsLast())
    .limit(1)
    .executeTakeFirst()
  return row?.person
}

export interface NewContactRule {
  readonly id: string
  readonly board: string
  readonly place: string | null
  readonly person: string
}

/** Begins a rule today; the one before ends yesterday, or never held when it too began today. */
export async function replaceContactRule(tx: Tx, rule: NewContactRule, today: string): Promise<void> {
  const older = tx
    .selectFrom('contact_rule')
    .select('id')
    .where('board', '=', rule.board)
    .where('place', 'is not distinct from', rule.place)
    .where('valid_until', 'is', null)
  await tx.deleteFrom('contact_rule').where('id', 'in', older).where('valid_from', '>=', today).execute()
  await tx
    .updateTable('contact_rule')
    .set({ valid_until: addDays(today, -1) })
    .where('id', 'in', older)
    .execute()
  await tx
    .insertInto('contact_rule')
    .values({ ...rule, valid_from: today })
    .execute()
}

/** The rules in force that name somebody, told by the board and, when there is one, the place. */
export async function selectRulesOf(db: Db, person: string): Promise<Held[]> {
  const rows = await db
    .selectFrom('contact_rule as rule')
    .innerJoin('body', 'body.id', 'rule.board')
    .leftJoin('place', 'place.id', 'rule.place')
    .select(['rule.id', 'rule.board as body', 'rule.place', 'body.name as board', 'place.name as where'])
    .where('rule.person', '=', person)
    .where('rule.valid_until', 'is', null)
    .orderBy('body.name')
    .orderBy('rule.id')
    .execute()
  return rows.map(({ board, where, ...row }) => ({
    ...row,
    ...{ title: { text: where ?? board, language: 'sv' }, undertaking: null, code: null, scopes: [row.body] },
  }))
}

/** From now on it is somebody else whom they name. */
export async function giveRules(tx: Tx, { ids, from, to }: { ids: readonly string[]; from: string; to: string }) {
  await tx.updateTable('contact_rule').set({ person: to }).where('id', 'in', ids).where('person', '=', from).execute()
}
