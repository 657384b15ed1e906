import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../../platform/database/index.ts'
import type { OverlapAnswer } from '../../domain/answer.ts'
import type { Parts } from '../../domain/meeting.ts'

/** Which of a place's overlaps: by how they stand (R9). */
export const OVERLAP_FILTERS = ['waiting', 'overdue', 'agreed', 'differ', 'duplicates'] as const
export type OverlapFilter = (typeof OVERLAP_FILTERS)[number]

interface SideInPlace {
  readonly effort: string
  readonly title: string
  readonly language: string
  readonly owner: string | null
  readonly number: number | null
  readonly answer: OverlapAnswer | null
  readonly reason: string | null
  readonly who: string | null
  readonly until: string | null
  readonly reasonLanguage: string
  readonly isAsked: boolean
  readonly due: string | null
}

/** An overlap with both its sides, one of which at least is in the place. */
export interface OverlapPair {
  readonly id: string
  readonly parts: Partial<Parts>
  readonly isDuplicate: boolean
  readonly sides: readonly [SideInPlace, SideInPlace]
}

/** Pages that can be turned to; beyond them people choose a smaller place. */
export const LAST_OVERLAPS_PAGE = 200

/**
 * A page (from 1) of the overlaps of a place and what lies in it (null: of the city), what meets most first; one more when
 * there are more. Each pair once.
 */
export async function listOverlapPairs(
  db: Db,
  place: string | null,
  { filter, today }: { readonly filter: OverlapFilter | null; readonly today: string },
  page: number,
  size: number,
): Promise<OverlapPair[]> {
  const here = place === null ? sql`true` : sql`s.place in (select place from place_tree where ancestor = ${place})`
  const offset = (Math.min(Math.max(1, page), LAST_OVERLAPS_PAGE) - 1) * size
  const { rows } = await sql<OverlapPair>`
    with shown as materialized (
      select s.overlap, s.weight from overlap_side s
      where ${here} and not s.ceased and ${standing(filter, today)} and ${isFirst(place)}
      order by s.weight desc, s.overlap limit ${size + 1} offset ${offset})
    select o.id, o.parts, o.is_duplicate as "isDuplicate", (
      select json_agg(json_build_object('effort', e.id, 'title', e.title, 'language', e.language,
        'owner', coalesce(b.name, e.owner_name), 'number', u.number, 'answer', x.answer, 'reason', x.reason, 'who', x.who,
        'until', x.until, 'reasonLanguage', x.language, 'isAsked', x.is_asked,
        'due', case when x.answer is null then (select due from duty d
          where d.kind = 'answer-overlaps' and d.subject = x.effort and d.done_at is null) end) order by e.id)
      from overlap_side x join effort e on e.id = x.effort left join body b on b.id = e.owner
        left join undertaking u on u.id = e.undertaking where x.overlap = o.id) as sides
    from shown join overlap o on o.id = shown.overlap order by shown.weight desc, o.id`.execute(db)
  return rows
}

/** Of a pair whose sides both are here, the lesser one stands for it. */
function isFirst(place: string | null): RawBuilder<unknown> {
  if (place === null) return sql`s.effort < s.other`
  return sql`(s.effort < s.other or not exists (select from overlap_side h where h.overlap = s.overlap and h.effort = s.other
    and h.place in (select place from place_tree where ancestor = ${place})))`
}

const OTHER = sql`select from overlap_side h where h.overlap = s.overlap and h.effort = s.other`
const WAITS = sql`s.answer is null and s.is_asked or exists (${OTHER} and h.answer is null and h.is_asked)`

function standing(filter: OverlapFilter | null, today: string): RawBuilder<unknown> {
  switch (filter) {
    case 'waiting':
      return sql`(${WAITS})`
    case 'overdue':
      return sql`exists (select from overlap_side h join duty d on d.kind = 'answer-overlaps' and d.subject = h.effort
        and d.done_at is null and d.due < ${today}::date where h.overlap = s.overlap and h.answer is null and h.is_asked)`
    case 'agreed':
      return sql`s.answer is not null and exists (${OTHER} and h.answer = s.answer)`
    case 'differ':
      return sql`s.answer is not null and exists (${OTHER} and h.answer <> s.answer)`
    case 'duplicates':
      return sql`exists (select from overlap o where o.id = s.overlap and o.is_duplicate)`
    default:
      return sql`true`
  }
}
