import { type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import { type LatestNotes, nextNotes } from '../domain/notes.ts'
import type { NotesInput } from '../form.ts'
import { findLatestNotes, findMeeting, type MeetingWithNotes, type NewNotes } from './store.ts'

/** What writing and correcting notes have in common. */
export interface LoadedNotes {
  readonly undertaking: UndertakingInForce
  readonly meeting: MeetingWithNotes
  readonly latest: LatestNotes | null
}

export interface NotesOutcome {
  readonly meeting: string
  readonly version: number
  /** Null when the same text was sent twice. */
  readonly notes: NewNotes | null
}

export async function loadNotes(tx: Tx, input: NotesInput): Promise<LoadedNotes | Refusal> {
  const meeting = await findMeeting(tx, input.meeting)
  if (meeting === undefined) return refuse('missing', 'meeting.missing')
  const undertaking = await lockUndertaking(tx, meeting.undertaking, 'update')
  if (isRefusal(undertaking)) return undertaking
  return { undertaking, meeting, latest: await findLatestNotes(tx, meeting.id) }
}

export function decideNotes(
  { undertaking, meeting, latest }: LoadedNotes,
  input: NotesInput,
  given: Given,
  writtenAs: NewNotes['writtenAs'],
): Decision<NotesOutcome> | Refusal {
  if (meeting.heldOn === null) return refuse('conflict', 'meeting.notes.not-held')
  const next = nextNotes(latest, input, writtenAs === 'initiator')
  if (next.is === 'sentTwice') return decided({ meeting: meeting.id, version: next.version, notes: null }, [])
  if (next.is !== 'next') return refuse('conflict', `meeting.notes.${next.is}`)
  const { text, language } = input
  const notes = { id: given.newId(), meeting: meeting.id, version: next.version, writtenAs, text, language }
  return decided({ meeting: meeting.id, version: next.version, notes }, [
    {
      type: writtenAs === 'initiator' ? 'meeting-notes.corrected' : 'meeting-notes.written',
      subject: meeting.id,
      undertaking: undertaking.id,
      place: undertaking.place,
      data: { version: next.version },
    },
  ])
}
