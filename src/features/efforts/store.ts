import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'
import type { ActorKind } from '../models/index.ts'
import type { Effort, OverlapAnswer } from './domain/effort.ts'

/** Most efforts that one is compared with; a place with more in it at a time has other troubles first. */
const COMPARED_AT_MOST = 500

/** Efforts whose place is the effort's, in it or around it, and whose period shares a day with its. */
export async function findMeeting(tx: Tx, effort: Effort): Promise<Effort[]> {
  const rows = await tx
    .selectFrom('effort')
    .select(EFFORT)
    .where('id', '<>', effort.id)
    .where('place', 'in', (eb) =>
      eb
        .selectFrom('place_tree')
        .innerJoin('place', 'place.id', 'place_tree.ancestor')
        .select('place_tree.place')
        .where('place_tree.ancestor', '=', effort.place)
        // An effort for the whole city would meet everything: it meets only others that are.
        .where((or) => or.or([or('place.scale', '<>', 'city'), or('place_tree.depth', '=', 0)]))
        .union(
          eb
            .selectFrom('place_tree')
            .innerJoin('place', 'place.id', 'place_tree.ancestor')
            .select('place_tree.ancestor as place')
            .where('place_tree.place', '=', effort.place)
            .where((or) => or.or([or('place.scale', '<>', 'city'), or('place.id', '=', effort.place)])),
        ),
    )
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', effort.begins)]))
    .$if(effort.ends !== null, (query) => query.where('begins', '<=', effort.ends))
    .orderBy('begins', 'desc')
    .limit(COMPARED_AT_MOST)
    .execute()
  return rows.map(effortOf)
}

/** Overlaps of an effort that are written down, both ways, as `effort other`. */
export async function knownOverlaps(tx: Tx, effort: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('overlap')
    .select(['effort', 'other'])
    .where((eb) => eb.or([eb('effort', '=', effort), eb('other', '=', effort)]))
    .execute()
  return new Set(rows.map((it) => `${it.effort} ${it.other}`))
}

/** Writes overlaps down, once each, also when two jobs find the same one. */
export async function insertOverlaps(
  tx: Tx,
  overlaps: readonly { id: string; effort: string; other: string }[],
  now: Date,
): Promise<void> {
  if (overlaps.length === 0) return
  await tx
    .insertInto('overlap')
    .values(
      overlaps.map((it) => ({
        ...it,
        place: sql<string>`(select place from effort where id = ${it.effort})`,
        found_at: now,
      })),
    )
    .onConflict((on) => on.columns(['effort', 'other']).doNothing())
    .execute()
}

export async function findOverlap(tx: Tx, id: string) {
  return tx
    .selectFrom('overlap')
    .innerJoin('effort', 'effort.id', 'overlap.effort')
    .select([
      'overlap.id',
      'effort.undertaking',
      'effort.place',
      'overlap.answer',
      'overlap.reason',
      'overlap.answered_at as answeredAt',
    ])
    .where('overlap.id', '=', id)
    .forUpdate('overlap')
    .executeTakeFirst()
}

export async function saveOverlapAnswer(
  tx: Tx,
  it: { id: string; answer: OverlapAnswer; reason: string; language: string; answeredBy: string | null },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('overlap')
    .set({ answer: it.answer, reason: it.reason, language: it.language, answered_by: it.answeredBy, answered_at: now })
    .where('id', '=', it.id)
    .execute()
}

/** How many of an undertaking's overlaps nobody has answered. */
export async function countUnanswered(tx: Tx, undertaking: string): Promise<number> {
  const row = await tx
    .selectFrom('overlap')
    .innerJoin('effort', 'effort.id', 'overlap.effort')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('effort.undertaking', '=', undertaking)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return row?.left ?? 0
}

export interface OverlapFacts {
  readonly all: number
  readonly answered: readonly { readonly id: string; readonly answer: OverlapAnswer }[]
}

/** How many overlaps an undertaking has and how they were answered, in one round trip. */
export async function loadOverlapFacts(db: Db, undertaking: string): Promise<OverlapFacts> {
  const rows = await db
    .selectFrom('overlap')
    .innerJoin('effort', 'effort.id', 'overlap.effort')
    .select(['overlap.id', 'overlap.answer'])
    .where('effort.undertaking', '=', undertaking)
    .execute()
  return {
    all: rows.length,
    answered: rows.flatMap(({ id, answer }) => (answer === null ? [] : [{ id, answer: answer as OverlapAnswer }])),
  }
}
