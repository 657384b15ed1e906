import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../undertakings/index.ts'

/** A version of a meeting's notes: the officer's, or the correction of the one who started it. All are shown. */
export interface NotesVersion {
  readonly version: number
  readonly writtenAs: 'contact-person' | 'initiator'
  readonly text: string
  readonly language: string
  /** ISO 8601. */
  readonly writtenAt: string
}

interface Met {
  readonly id: string
  readonly where: string
  readonly language: string
  readonly interpreted: boolean
  readonly attendance: Readonly<Partial<Record<ActorKind, number>>>
  /** Latest first. */
  readonly notes: readonly NotesVersion[]
}

/** The first meeting, as the undertaking's page shows it to everybody. */
export interface FirstMeetingPage extends Met {
  /** An interpreter is asked for. */
  readonly interpreter: boolean
  readonly bookedFor: Date | null
  readonly heldOn: string | null
  /** Times to choose from, earliest first. Those that have passed are still here. */
  readonly offered: readonly { readonly id: string; readonly startsAt: string; readonly where: string }[]
}

/** A named occasion where people were met. */
export interface OccasionPage extends Met {
  readonly name: string
  readonly heldOn: string
}

/** A meeting of either kind. The first one has no name but what it is. */
export interface MeetingPage extends Met {
  readonly undertaking: string
  readonly kind: 'first' | 'occasion'
  readonly name: string
  readonly heldOn: string | null
}

const MET = sql`m.id, m.where_at as "where", m.language, m.interpreted, m.held_on as "heldOn",
  coalesce((select json_object_agg(a.kind, a.people) from attendance a where a.meeting = m.id), '{}') as attendance,
  coalesce((select json_agg(json_build_object('version', n.version, 'writtenAs', n.written_as, 'text', n.text,
      'language', n.language, 'writtenAt', n.written_at) order by n.version desc)
    from meeting_note n where n.meeting = m.id), '[]') as notes`

/** The first meeting as far as it has come; undefined when nothing is said about it yet. One round trip. */
export async function findFirstMeeting(db: Db, undertaking: string): Promise<FirstMeetingPage | undefined> {
  const { rows } = await sql<FirstMeetingPage>`
    select ${MET}, m.interpreter, m.booked_for as "bookedFor",
      coalesce((select json_agg(json_build_object('id', t.id, 'startsAt', t.starts_at, 'where', t.where_at) order by t.starts_at)
        from meeting_time t where t.meeting = m.id), '[]') as offered
    from meeting m where m.undertaking = ${undertaking} and m.kind = 'first'`.execute(db)
  return rows[0]
}

/** Named occasions, latest first, at most 50. */
export async function listOccasions(db: Db, undertaking: string): Promise<OccasionPage[]> {
  const { rows } = await sql<OccasionPage>`
    select ${MET}, m.name from meeting m where m.undertaking = ${undertaking} and m.kind = 'occasion'
    order by m.held_on desc, m.id limit 50`.execute(db)
  return rows
}

/** A meeting of either kind by its id, with the undertaking it belongs to: the page of its notes. */
export async function findMeetingPage(db: Db, id: string): Promise<MeetingPage | undefined> {
  const { rows } = await sql<MeetingPage>`
    select ${MET}, m.undertaking, m.kind, m.name from meeting m where m.id = ${id}`.execute(db)
  return rows[0]
}

/** What is needed to come to the first meeting; only for those whom `maySeeWishes` lets (C3). */
export async function findWishes(db: Db, undertaking: string): Promise<string> {
  const row = await db
    .selectFrom('meeting')
    .select('wishes')
    .where('undertaking', '=', undertaking)
    .where('kind', '=', 'first')
    .executeTakeFirst()
  return row?.wishes ?? ''
}
