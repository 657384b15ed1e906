import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../undertakings/index.ts'
import type { AnswerGiven } from '../form.ts'

/** The latest description, as pages show it. */
export interface ProblemPage {
  readonly id: string
  readonly version: number
  readonly text: string
  readonly language: string
  readonly changeNote: string
  readonly writtenAs: 'contact-person' | 'initiator'
  readonly writtenAt: Date
  /** The version whose confirmations count, and since when people are asked about it. */
  readonly base: string
  readonly openedAt: Date
  /** Residents who say that it is right, and that it is not; everybody's proposals to it. */
  readonly confirmations: number
  readonly objections: number
  readonly proposals: number
  /** Different residents who have said something, about this text or an earlier one; those behind the initiator are one. */
  readonly shapedBy: number
}

/** Finds the latest description with its counts; undefined when nothing is written. One round trip. */
export async function findProblem(db: Db, undertaking: string): Promise<ProblemPage | undefined> {
  const { rows } = await sql<ProblemPage>`
    select d.id, d.version, d.text, d.language, d.change_note as "changeNote", d.written_as as "writtenAs",
      d.opened_at as "writtenAt", d.base, b.opened_at as "openedAt",
      (select count(*) from shaping s where s.base = d.base and s.kind = 'confirms' and s.withdrawn_at is null
        and not s.staff and s.actor_kind = 'resident') as confirmations,
      w.objections, w.proposals,
      (select count(distinct case when s.initiator then s.undertaking else s.participant end) from (
        select s.* from problem_description v join shaping s on s.base = v.id
          where v.undertaking = d.undertaking and s.kind = 'confirms' and s.withdrawn_at is null
            and not s.staff and s.actor_kind = 'resident'
        union all
        select s.* from shaping s where s.undertaking = d.undertaking and s.kind <> 'confirms' and s.withdrawn_at is null
          and not s.staff and s.actor_kind = 'resident' and s.known_by <> 'nothing') s) as "shapedBy"
    from problem_description d join problem_description b on b.id = d.base
    cross join lateral (
      select count(*) filter (where s.kind = 'objects' and not s.staff and s.actor_kind = 'resident') as objections,
        count(*) filter (where s.kind = 'proposes') as proposals
      from shaping s where s.undertaking = d.undertaking and s.kind <> 'confirms' and s.base = d.base
        and s.withdrawn_at is null) w
    where d.undertaking = ${undertaking} order by d.version desc limit 1`.execute(db)
  return rows[0]
}

export interface VersionEntry {
  readonly id: string
  readonly version: number
  readonly text: string
  readonly language: string
  readonly changeNote: string
  readonly substantive: boolean
  readonly base: string
  readonly writtenAs: 'contact-person' | 'initiator'
  readonly writtenAt: Date
}

const VERSION = ['id', 'version', 'text', 'language', 'change_note as changeNote', 'substantive', 'base'] as const

/** One version by its id: the text that residents confirmed, for instance. */
export async function findVersion(db: Db, id: string): Promise<VersionEntry | undefined> {
  const row = await db
    .selectFrom('problem_description')
    .select(VERSION)
    .select(['written_as as writtenAs', 'opened_at as writtenAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row as VersionEntry | undefined
}

/** Versions with their texts, newest first, at most 100. */
export async function listVersions(db: Db, undertaking: string, limit = 100): Promise<VersionEntry[]> {
  const rows = await db
    .selectFrom('problem_description')
    .select(VERSION)
    .select(['written_as as writtenAs', 'opened_at as writtenAt'])
    .where('undertaking', '=', undertaking)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  // The table holds the words that its checks allow.
  return rows as unknown as VersionEntry[]
}

/** Something that was said with words, and its answer ("ni sa – så blev det"). Nobody is named, but those who answer. */
export interface ShapingEntry {
  readonly id: string
  readonly kind: 'objects' | 'proposes'
  readonly text: string
  readonly language: string
  readonly actorKind: ActorKind
  readonly staff: boolean
  readonly initiator: boolean
  /** Whose words: for the rule that nobody answers their own (`mayAnswer`). Never shown. */
  readonly participant: string
  readonly saidAt: Date
  readonly withdrawnAt: Date | null
  /** The version it was said about. */
  readonly version: number
  /** Where it was said, when at an occasion: its name (null for the first meeting) and date. */
  readonly occasion: { readonly kind: 'first' | 'occasion'; readonly name: string; readonly heldOn: string } | null
  readonly answer: AnswerGiven | null
  readonly answerReason: string | null
  readonly answerLanguage: string | null
  readonly answeredAs: 'contact-person' | 'initiator' | null
  readonly answeredName: string | null
  readonly answeredAt: Date | null
}

/** Where a page of the list ends: the next begins after it. */
export interface ShapingCursor {
  readonly saidAt: Date
  readonly id: string
}

const ENTRY = sql`
  s.id, s.kind, s.text, s.language, s.actor_kind as "actorKind", s.staff, s.initiator, s.participant,
  s.said_at as "saidAt",
  s.withdrawn_at as "withdrawnAt", d.version,
  case when m.id is not null then json_build_object('kind', m.kind, 'name', m.name, 'heldOn', m.held_on) end as occasion,
  s.answer, s.answer_reason as "answerReason", s.answer_language as "answerLanguage", s.answered_as as "answeredAs",
  case when s.answered_as = 'contact-person' then p.display_name end as "answeredName", s.answered_at as "answeredAt"`
const FROM = sql`
  from shaping s join problem_description d on d.id = s.base
  left join meeting m on m.id = s.occasion left join person p on p.id = s.answered_by`

/** What has been said with words, newest first; `after` pages on. */
export async function listShapings(
  db: Db,
  undertaking: string,
  { after = null, limit = 20 }: { after?: ShapingCursor | null; limit?: number } = {},
): Promise<ShapingEntry[]> {
  const older = after === null ? sql`true` : sql`(s.said_at, s.id) < (${after.saidAt}, ${after.id}::uuid)`
  const { rows } = await sql<ShapingEntry>`select ${ENTRY} ${FROM}
    where s.undertaking = ${undertaking} and s.kind <> 'confirms' and ${older}
    order by s.said_at desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

/** One thing that was said, with the undertaking it belongs to: the page where it is answered. */
export async function findShaping(db: Db, id: string): Promise<(ShapingEntry & { undertaking: string }) | undefined> {
  const { rows } = await sql<ShapingEntry & { undertaking: string }>`select s.undertaking, ${ENTRY} ${FROM}
    where s.id = ${id} and s.kind <> 'confirms'`.execute(db)
  return rows[0]
}

export interface OwnStand {
  readonly id: string
  readonly kind: 'confirms' | 'objects'
  readonly text: string
  readonly language: string
  readonly actorKind: ActorKind
  readonly saidAt: Date
}

/** What a person has said about the text that counts, to show it where they may change their mind. */
export async function findOwnStand(db: Db, undertaking: string, person: string): Promise<OwnStand | undefined> {
  const { rows } = await sql<OwnStand>`
    select s.id, s.kind, s.text, s.language, s.actor_kind as "actorKind", s.said_at as "saidAt" from shaping s
    where s.base = (select d.base from problem_description d where d.undertaking = ${undertaking} order by d.version desc limit 1)
      and s.participant = ${person} and s.kind in ('confirms', 'objects') and s.withdrawn_at is null`.execute(db)
  return rows[0]
}

/** What somebody said last in an undertaking: as whom, and whether it counts as a resident's voice. */
export interface LastSaid {
  readonly id: string
  readonly kind: 'confirms' | 'objects' | 'proposes'
  readonly actorKind: ActorKind
  readonly counts: boolean
}

/**
 * What was said last by any of `voices` (a person, and the browser that they spoke from before we knew them); with `id`,
 * just that, when it was they who said it.
 */
export async function findLastSaid(
  db: Db,
  undertaking: string,
  voices: readonly string[],
  id: string | null = null,
): Promise<LastSaid | undefined> {
  const only = id === null ? sql`true` : sql`s.id = ${id}::uuid`
  const { rows } = await sql<LastSaid>`
    select s.id, s.kind, s.actor_kind as "actorKind",
      not s.staff and s.actor_kind = 'resident' and s.known_by <> 'nothing' as counts
    from (
      (select s.* from shaping s where s.undertaking = ${undertaking} and s.kind <> 'confirms'
        and s.participant = any(${voices}::uuid[]) and ${only} order by s.said_at desc, s.id desc limit 1)
      union
      (select s.* from problem_description d join shaping s on s.base = d.id
        where d.undertaking = ${undertaking} and s.participant = any(${voices}::uuid[])
          and s.kind in ('confirms', 'objects') and s.withdrawn_at is null and ${only}
        order by s.said_at desc, s.id desc limit 1)) s
    order by s.said_at desc, s.id desc limit 1`.execute(db)
  return rows[0]
}

/** Occasions that were held while the current text was open, with how many residents came and are registered. */
export interface OccasionToRegister {
  readonly id: string
  readonly kind: 'first' | 'occasion'
  readonly name: string
  readonly heldOn: string
  readonly residents: number
  readonly registered: number
}

/** Occasions at which residents can have spoken about the text that was opened on `openedOn` (`YYYY-MM-DD`). */
export async function listOccasionsToRegister(
  db: Db,
  undertaking: string,
  openedOn: string,
): Promise<OccasionToRegister[]> {
  const { rows } = await sql<OccasionToRegister>`
    select m.id, m.kind, m.name, m.held_on as "heldOn", coalesce(a.people, 0) as residents,
      (select count(*) from shaping s where s.occasion = m.id) as registered
    from meeting m left join attendance a on a.meeting = m.id and a.kind = 'resident'
    where m.undertaking = ${undertaking} and m.held_on >= ${openedOn} order by m.held_on desc, m.id limit 50`.execute(
    db,
  )
  return rows
}
