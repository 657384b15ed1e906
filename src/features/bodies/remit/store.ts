import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { RemitRule, Scale } from '../domain/remit.ts'
import type { RuleDays } from '../domain/remit-in-time.ts'

const RULE = ['id', 'board', 'scale', 'theme', 'place', 'valid_from as validFrom', 'valid_until as validUntil'] as const

/**
 * Rules wait for those who are deriving a board from them, and the other way round: who has read the old rules has
 * committed when `remit.changed` is recorded, so that deriving anew misses nobody. Shared among readers: no waiting.
 */
export async function lockRemit(tx: Db, mode: 'read' | 'change'): Promise<void> {
  const lock = mode === 'read' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock'
  await sql`select ${sql.raw(lock)}(hashtext('bodies.remit'))`.execute(tx)
}

/** All rules that could concern a scope on a date. A statement of its own after the lock: it must see what that waited for. */
export async function listRulesFor(
  db: Db,
  scope: { scale: Scale; theme: string | null; places: readonly string[] },
  date: string,
): Promise<RemitRule[]> {
  const rows = await db
    .selectFrom('remit_rule')
    .select(RULE)
    .where('valid_from', '<=', date)
    .where((on) => on.or([on('valid_until', 'is', null), on('valid_until', '>=', date)]))
    .where((on) => on.or([on('scale', 'is', null), on('scale', '=', scope.scale)]))
    .where((on) => on.or([on('theme', 'is', null), on('theme', '=', scope.theme)]))
    .where((on) => on.or([on('place', 'is', null), on('place', '=', sql<string>`any(${scope.places}::uuid[])`)]))
    .execute()
  return rows as RemitRule[]
}

type RuleKey = Pick<RemitRule, 'scale' | 'theme' | 'place'>

/** The rules that say the same as a new one would: same scale, theme and place. */
export async function listRulesLike(tx: Tx, key: RuleKey): Promise<RuleDays[]> {
  return tx
    .selectFrom('remit_rule')
    .select(['id', 'valid_from as validFrom', 'valid_until as validUntil'])
    .where('scale', 'is not distinct from', key.scale)
    .where('theme', 'is not distinct from', key.theme)
    .where('place', 'is not distinct from', key.place)
    .execute()
}

export interface NewRule extends RemitRule {
  readonly source: string
  readonly sourceDate: string
  /** When it was told that it holds; null while its first day lies ahead. */
  readonly toldAt: Date | null
}

export async function insertRule(tx: Tx, rule: NewRule, now: Date): Promise<void> {
  const { id, board, scale, theme, place, source } = rule
  await tx
    .insertInto('remit_rule')
    .values({
      ...{ id, board, scale, theme, place, source },
      source_date: rule.sourceDate,
      valid_from: rule.validFrom,
      valid_until: rule.validUntil,
      created_at: now,
      told_at: rule.toldAt,
    })
    .execute()
}

export async function endRule(tx: Tx, id: string, validUntil: string): Promise<void> {
  await tx.updateTable('remit_rule').set({ valid_until: validUntil }).where('id', '=', id).execute()
}

/** Rules whose first day has come without anybody having been told. */
export async function listUntoldRules(tx: Tx, date: string): Promise<RemitRule[]> {
  const rows = await tx
    .selectFrom('remit_rule')
    .select(RULE)
    .where('told_at', 'is', null)
    .where('valid_from', '<=', date)
    .orderBy('valid_from')
    .limit(500)
    .execute()
  return rows as RemitRule[]
}

export async function markTold(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.updateTable('remit_rule').set({ told_at: now }).where('id', 'in', ids).execute()
}

export async function placeExists(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('place').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Rules with the names and addresses of board and place. */
function namedRules(db: Db) {
  return db
    .selectFrom('remit_rule')
    .innerJoin('body', 'body.id', 'remit_rule.board')
    .leftJoin('place', 'place.id', 'remit_rule.place')
    .select([
      'remit_rule.id',
      'body.name as board',
      'body.slug as boardSlug',
      'remit_rule.scale',
      'theme',
      'place.name as place',
      'place.slug as placeSlug',
      'source',
      'source_date as sourceDate',
      'remit_rule.valid_from as validFrom',
      'remit_rule.valid_until as validUntil',
    ])
}

interface Part {
  readonly size: number
  readonly skip: number
}

/** Those that hold on `date` or later, the most general first. */
export async function listNamedRules(db: Db, date: string, board: string | null, { size, skip }: Part) {
  return namedRules(db)
    .where((on) => on.or([on('remit_rule.valid_until', 'is', null), on('remit_rule.valid_until', '>=', date)]))
    .$if(board !== null, (its) => its.where('remit_rule.board', '=', board))
    .orderBy('place.name', (by) => by.asc().nullsFirst())
    .orderBy('theme', (by) => by.asc().nullsFirst())
    .orderBy('remit_rule.scale', (by) => by.asc().nullsFirst())
    .orderBy('remit_rule.valid_from')
    .orderBy('remit_rule.id')
    .limit(size)
    .offset(skip)
    .execute()
}

/** Those that have ended, of one board or of all; the last ended first. */
export async function listEndedRules(db: Db, date: string, board: string | null, { size, skip }: Part) {
  return namedRules(db)
    .where('remit_rule.valid_until', '<', date)
    .$if(board !== null, (its) => its.where('remit_rule.board', '=', board))
    .orderBy('remit_rule.valid_until', 'desc')
    .orderBy('remit_rule.id')
    .limit(size)
    .offset(skip)
    .execute()
}

/** All that hold on `date` and could concern what starts in a place, which lies in `places` (itself among them). */
export async function listRulesIn(db: Db, places: readonly string[], date: string) {
  return namedRules(db)
    .select(['body.id as boardId', 'remit_rule.place as placeId'])
    .where('remit_rule.valid_from', '<=', date)
    .where((on) => on.or([on('remit_rule.valid_until', 'is', null), on('remit_rule.valid_until', '>=', date)]))
    .where((on) =>
      on.or([on('remit_rule.place', 'is', null), on('remit_rule.place', '=', sql<string>`any(${places}::uuid[])`)]),
    )
    .execute()
}
