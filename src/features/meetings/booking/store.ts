import { later, type Tx } from '../../../platform/database/index.ts'
import type { FirstMeeting, OfferedTime } from '../domain/first-meeting.ts'

/** The first meeting with the times offered for it, earliest first; null when there is none yet. Lock the undertaking before. */
export async function findFirst(tx: Tx, undertaking: string): Promise<FirstMeeting | null> {
  const meeting = await tx
    .selectFrom('meeting')
    .select(['id', 'booked_for as bookedFor', 'held_on as heldOn'])
    .where('undertaking', '=', undertaking)
    .where('kind', '=', 'first')
    .executeTakeFirst()
  if (meeting === undefined) return null
  const offered = await tx
    .selectFrom('meeting_time')
    .select(['id', 'starts_at as startsAt', 'where_at as where'])
    .where('meeting', '=', meeting.id)
    .orderBy('starts_at')
    .execute()
  // The table holds the words that its checks allow.
  return { ...meeting, offered } as unknown as FirstMeeting
}

/** What those who started it asked for; undefined when there is no first meeting yet. Lock the undertaking before. */
export async function findAsked(tx: Tx, undertaking: string) {
  return tx
    .selectFrom('meeting')
    .select(['language', 'interpreter', 'wishes'])
    .where('undertaking', '=', undertaking)
    .where('kind', '=', 'first')
    .executeTakeFirst()
}

/** What is set on a first meeting; what is left out stays. */
export interface FirstMeetingChange {
  readonly id: string
  readonly undertaking: string
  readonly language?: string
  readonly interpreter?: boolean
  readonly wishes?: string
  readonly whereAt?: string
  readonly booked?: { readonly for: Date; readonly at: Date } | null
  readonly held?: { readonly on: string; readonly interpreted: boolean; readonly registeredBy: string | null }
}

/** Inserts the first meeting, or changes it. Its name is told by the page, in the reader's language. */
export async function saveFirst(tx: Tx, it: FirstMeetingChange, now: Date): Promise<void> {
  const changed = {
    ...(it.language !== undefined && { language: it.language }),
    ...(it.interpreter !== undefined && { interpreter: it.interpreter }),
    ...(it.wishes !== undefined && { wishes: it.wishes }),
    ...(it.whereAt !== undefined && { where_at: it.whereAt }),
    ...(it.booked !== undefined && { booked_for: it.booked?.for ?? null, booked_at: it.booked?.at ?? null }),
    ...(it.held !== undefined && {
      held_on: it.held.on,
      interpreted: it.held.interpreted,
      registered_by: it.held.registeredBy,
    }),
  }
  const fresh = { id: it.id, undertaking: it.undertaking, kind: 'first', name: 'first', created_at: now }
  const meeting = tx
    .insertInto('meeting')
    .values({ ...fresh, ...changed })
    .onConflict((on) => on.column('id').doUpdateSet({ name: 'first', ...changed }))
  await later(tx, meeting.compile())
}

/** Offers these times instead of those that were offered. */
export async function replaceTimes(tx: Tx, meeting: string, times: readonly OfferedTime[], now: Date): Promise<void> {
  await tx.deleteFrom('meeting_time').where('meeting', '=', meeting).execute()
  const rows = times.map((it) => ({ id: it.id, meeting, starts_at: it.startsAt, where_at: it.where, offered_at: now }))
  await tx.insertInto('meeting_time').values(rows).execute()
}
