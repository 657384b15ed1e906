import type { Tx } from '../../../platform/database/index.ts'
import type { LatestNotes } from '../domain/notes.ts'

export interface MeetingWithNotes {
  readonly id: string
  readonly undertaking: string
  readonly heldOn: string | null
}

export async function findMeeting(tx: Tx, id: string): Promise<MeetingWithNotes | undefined> {
  return tx
    .selectFrom('meeting')
    .select(['id', 'undertaking', 'held_on as heldOn'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findLatestNotes(tx: Tx, meeting: string): Promise<LatestNotes | null> {
  const row = await tx
    .selectFrom('meeting_note')
    .select(['version', 'text', 'language'])
    .where('meeting', '=', meeting)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export interface NewNotes {
  readonly id: string
  readonly meeting: string
  readonly version: number
  readonly writtenAs: 'contact-person' | 'initiator'
  readonly text: string
  readonly language: string
}

export async function insertNotes(tx: Tx, { writtenAs, ...it }: NewNotes, now: Date): Promise<void> {
  await tx
    .insertInto('meeting_note')
    .values({ ...it, written_as: writtenAs, written_at: now })
    .execute()
}
