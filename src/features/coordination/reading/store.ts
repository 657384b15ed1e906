import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Answer, OverlapAnswer } from '../domain/answer.ts'
import type { Parts } from '../domain/meeting.ts'

/** What a side said, or that it hasn't. */
export interface SideSaid {
  readonly answer: OverlapAnswer | null
  readonly reason: string | null
  readonly who: string | null
  readonly until: string | null
  readonly language: string
  readonly answeredAt: Date | null
  readonly isAsked: boolean
  /** When its answer was put aside since they met in more, and what it was. */
  readonly reopenedAt: Date | null
  readonly former: (Answer & { readonly answeredAt: string }) | null
  /** By when an answer is due (`YYYY-MM-DD`), while it is asked for. */
  readonly due: string | null
}

/** An overlap as one of its sides sees it. */
export interface OverlapRow extends SideSaid {
  readonly id: string
  /** Ids of the efforts: the one that is asked, and the one that it meets. */
  readonly effort: string
  readonly other: string
  /** Of the other effort. */
  readonly title: string
  readonly titleLanguage: string
  readonly ownerName: string | null
  readonly placeName: string
  readonly begins: string
  readonly ends: string | null
  /** Number of the other undertaking, when it is one. */
  readonly number: number | null
  readonly theirs: SideSaid
  /** Empty when it was found by an earlier version. */
  readonly parts: Partial<Parts>
  readonly weight: number
  readonly isDuplicate: boolean
  readonly foundAt: Date
  readonly ceasedAt: Date | null
}

/** Whose overlaps: an effort's, or those of the effort that an undertaking is. */
export type Whose = { readonly effort: string } | { readonly undertaking: string }

function isOf(whose: Whose): RawBuilder<unknown> {
  return 'effort' in whose
    ? sql`s.effort = ${whose.effort}`
    : sql`s.effort = (select id from effort where undertaking = ${whose.undertaking})`
}

const DUE = (
  side: string,
) => sql`case when ${sql.ref(`${side}.answered_at`)} is null and ${sql.ref(`${side}.is_asked`)} then (
  select due from duty where kind = 'answer-overlaps' and subject = ${sql.ref(`${side}.effort`)} and done_at is null) end`

function rowsOf(where: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<OverlapRow> {
  return sql<OverlapRow>`
    select o.id, s.effort, s.other, e.title, e.language as "titleLanguage", coalesce(b.name, e.owner_name) as "ownerName",
      p.name as "placeName", e.begins, e.ends, u.number,
      s.answer, s.reason, s.who, s.until, s.language, s.answered_at as "answeredAt", s.is_asked as "isAsked",
      s.reopened_at as "reopenedAt", s.former, ${DUE('s')} as due,
      json_build_object('answer', h.answer, 'reason', h.reason, 'who', h.who, 'until', h.until, 'language', h.language,
        'answeredAt', h.answered_at, 'isAsked', h.is_asked, 'reopenedAt', h.reopened_at, 'former', h.former,
        'due', ${DUE('h')}) as theirs,
      o.parts, o.weight, o.is_duplicate as "isDuplicate", o.found_at as "foundAt", o.ceased_at as "ceasedAt"
    from (select * from overlap_side s where ${where} ${order}) s
    join overlap o on o.id = s.overlap
    join overlap_side h on h.overlap = s.overlap and h.effort = s.other
    join effort e on e.id = s.other
    join place p on p.id = e.place
    left join body b on b.id = e.owner
    left join undertaking u on u.id = e.undertaking
    order by s.ceased, s.answered_at is not null, s.weight desc, s.overlap`
}

/** JSON has no dates. */
function withDates({ theirs, ...row }: OverlapRow): OverlapRow {
  const dated = (at: Date | null) => (at === null ? null : new Date(at))
  return { ...row, theirs: { ...theirs, answeredAt: dated(theirs.answeredAt), reopenedAt: dated(theirs.reopenedAt) } }
}

/**
 * What an effort meets: unanswered first, what meets most first; a page of it (from 1), and one more when there are more.
 * What has ceased comes last, when somebody answered it.
 */
export async function listOverlapsOf(db: Db, whose: Whose, page: number, size: number): Promise<OverlapRow[]> {
  const shown = sql`${isOf(whose)} and (not s.ceased or s.answered_at is not null)`
  const order = sql`order by s.ceased, s.answered_at is not null, s.weight desc, s.overlap
    limit ${size + 1} offset ${(page - 1) * size}`
  const { rows } = await rowsOf(shown, order).execute(db)
  return rows.map(withDates)
}

/** One of an effort's overlaps; undefined when it is another's, or none. */
export async function findOverlapOf(db: Db, whose: Whose, id: string): Promise<OverlapRow | undefined> {
  const { rows } = await rowsOf(sql`${isOf(whose)} and s.overlap = ${id}`, sql``).execute(db)
  return rows[0] && withDates(rows[0])
}

/** How many overlaps an effort has, and how many of them it has answered; those that have ceased aside. */
export async function countOverlapsOf(db: Db, whose: Whose): Promise<{ all: number; answered: number }> {
  const { rows } = await sql<{ all: number; answered: number }>`
    select count(*)::int as all, count(s.answered_at)::int as answered
    from overlap_side s where ${isOf(whose)} and not s.ceased`.execute(db)
  return rows[0] ?? { all: 0, answered: 0 }
}

/** The effort whose overlaps are read, with what decides who may answer for it. */
export interface EffortSide {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly owner: string | null
  readonly keeper: string | null
  /** Ids of its owner and of all that it is part of. */
  readonly owners: readonly string[]
  readonly around: readonly string[]
  readonly placeName: string
  readonly placeSlug: string
  readonly status: 'idea' | 'decided' | 'withdrawn'
  /** Number of the undertaking that it is. */
  readonly number: number | null
}

export async function findEffortSide(db: Db, whose: Whose): Promise<EffortSide | undefined> {
  const which = 'effort' in whose ? sql`e.id = ${whose.effort}` : sql`e.undertaking = ${whose.undertaking}`
  const { rows } = await sql<EffortSide>`
    select e.id, e.title, e.language, e.owner, e.keeper, p.name as "placeName", p.slug as "placeSlug", e.status, u.number,
      array(select ancestor from place_tree where place_tree.place = e.place) as around, body_wholes(e.owner) as owners
    from effort e join place p on p.id = e.place left join undertaking u on u.id = e.undertaking
    where ${which}`.execute(db)
  return rows[0]
}

/** An effort as a list of duties names it. */
export interface EffortName {
  readonly title: string
  readonly language: string
  readonly placeName: string
  /** Number of the undertaking that it is. */
  readonly number: number | null
}

/** Names of efforts by their ids, in one query. */
export async function findEffortNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, EffortName>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<EffortName & { id: string }>`
    select e.id, e.title, e.language, p.name as "placeName", u.number
    from effort e join place p on p.id = e.place left join undertaking u on u.id = e.undertaking
    where e.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...name }) => [id, name]))
}
