import { type Db, later, type Tx } from '../../../platform/database/index.ts'
import type { MeasuredBoundary } from '../../places/index.ts'
import type { Scale } from '../domain/undertaking.ts'
import type { StartPlace } from '../start/domain/start.ts'

/** Begins a board's responsibility and ends the one before; history stays (R3). */
export async function insertResponsibility(
  tx: Tx,
  it: { id: string; undertaking: string; board: string; rule: string | null; handover?: string | null },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('responsibility')
    .set({ until: now })
    .where('undertaking', '=', it.undertaking)
    .where('until', 'is', null)
    .execute()
  await tx
    .insertInto('responsibility')
    .values({ ...it, since: now })
    .execute()
  await tx
    .updateTable('undertaking')
    .set({ board: it.board, changed_at: now })
    .where('id', '=', it.undertaking)
    .where('board', '<>', it.board)
    .execute()
}

/** The first responsibility of a new undertaking: nothing to end. */
export async function beginResponsibility(
  tx: Tx,
  it: { id: string; undertaking: string; board: string; rule: string },
  now: Date,
): Promise<void> {
  const responsibility = tx.insertInto('responsibility').values({ ...it, since: now })
  await later(tx, responsibility.compile())
}

export async function currentRule(tx: Tx, undertaking: string): Promise<string | null> {
  const row = await tx
    .selectFrom('responsibility')
    .select('rule')
    .where('undertaking', '=', undertaking)
    .where('until', 'is', null)
    .executeTakeFirst()
  return row?.rule ?? null
}

/** Which boards have answered for it and by which rule, newest first. */
export async function listResponsibilities(db: Db, undertaking: string) {
  return db
    .selectFrom('responsibility')
    .innerJoin('body', 'body.id', 'responsibility.board')
    .leftJoin('remit_rule', 'remit_rule.id', 'responsibility.rule')
    .leftJoin('place', 'place.id', 'remit_rule.place')
    .select([
      'responsibility.id',
      'body.name as board',
      'body.slug as boardSlug',
      'since',
      'until',
      'remit_rule.scale',
      'remit_rule.theme',
      'place.name as place',
      'remit_rule.source',
      'remit_rule.source_date as sourceDate',
      'remit_rule.valid_from as validFrom',
    ])
    .where('responsibility.undertaking', '=', undertaking)
    .orderBy('since', 'desc')
    .limit(100)
    .execute()
}

/** How large it is, in square metres. */
export async function findArea(tx: Tx, undertaking: string): Promise<number> {
  const row = await tx
    .selectFrom('undertaking')
    .select('area_m2')
    .where('id', '=', undertaking)
    .executeTakeFirstOrThrow()
  return row.area_m2
}

export interface ScopeToSave {
  readonly scale: Scale
  readonly theme: string | null
  readonly place: StartPlace
  readonly drawn: MeasuredBoundary | null
}

export async function saveScope(tx: Tx, undertaking: string, scope: ScopeToSave, now: Date): Promise<void> {
  const where = scope.drawn ?? scope.place
  await tx
    .updateTable('undertaking')
    .set({
      scale: scope.scale,
      theme: scope.theme,
      place: scope.place.id,
      boundary: scope.drawn ? JSON.stringify(scope.drawn.geometry) : null,
      area_m2: where.areaM2,
      label_lon: where.labelLon,
      label_lat: where.labelLat,
      changed_at: now,
    })
    .where('id', '=', undertaking)
    .execute()
}

/** Undertakings that are under way, in order of id, for deriving boards anew when rules change. */
export async function listActiveAfter(db: Db, after: string | null, limit: number): Promise<string[]> {
  let query = db.selectFrom('undertaking').select('id').where('ended_at', 'is', null).orderBy('id').limit(limit)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.execute()).map((row) => row.id)
}
