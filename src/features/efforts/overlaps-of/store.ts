import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { OverlapAnswer } from '../domain/effort.ts'

export interface OverlapRow {
  readonly id: string
  readonly title: string
  /** The language of the title, when it is an undertaking's. */
  readonly titleLanguage: string | null
  readonly ownerName: string | null
  readonly placeName: string
  readonly begins: string
  readonly ends: string | null
  /** Number of the other undertaking, when it is one. */
  readonly number: number | null
  readonly answer: OverlapAnswer | null
  readonly reason: string | null
  readonly language: string
  readonly answeredAt: Date | null
}

function overlapRows(db: Db, undertaking: string) {
  return db
    .selectFrom('overlap')
    .innerJoin('effort as mine', 'mine.id', 'overlap.effort')
    .innerJoin('effort as other', 'other.id', 'overlap.other')
    .innerJoin('place', 'place.id', 'other.place')
    .leftJoin('body', 'body.id', 'other.owner')
    .leftJoin('undertaking', 'undertaking.id', 'other.undertaking')
    .select((eb) => [
      'overlap.id',
      'other.title',
      'undertaking.language as titleLanguage',
      eb.fn.coalesce('body.name', 'other.owner_name').as('ownerName'),
      'place.name as placeName',
      'other.begins',
      'other.ends',
      'undertaking.number',
      'overlap.answer',
      'overlap.reason',
      'overlap.language',
      'overlap.answered_at as answeredAt',
    ])
    .where('mine.undertaking', '=', undertaking)
}

/** What an undertaking meets, unanswered first; a page of it, and one more when there are more. */
export async function listOverlaps(db: Db, undertaking: string, page: number, size: number): Promise<OverlapRow[]> {
  const rows = await overlapRows(db, undertaking)
    .orderBy(sql`overlap.answered_at is not null`)
    .orderBy('overlap.found_at')
    .orderBy('overlap.id')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  return rows as OverlapRow[]
}

/** One of an undertaking's overlaps; undefined when it is another's, or none. */
export async function findOverlapRow(db: Db, undertaking: string, id: string): Promise<OverlapRow | undefined> {
  const row = await overlapRows(db, undertaking).where('overlap.id', '=', id).executeTakeFirst()
  return row as OverlapRow | undefined
}

/** How many overlaps an undertaking has, and how many of them are answered. */
export async function countOverlaps(db: Db, undertaking: string): Promise<{ all: number; answered: number }> {
  const row = await db
    .selectFrom('overlap')
    .innerJoin('effort', 'effort.id', 'overlap.effort')
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.count<number>('overlap.answered_at').as('answered')])
    .where('effort.undertaking', '=', undertaking)
    .executeTakeFirstOrThrow()
  return { all: row.all, answered: row.answered }
}
