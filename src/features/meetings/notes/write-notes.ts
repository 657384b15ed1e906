import { ok, refuse } from '../../../kernel/result.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty } from '../../duties/index.ts'
import { type NotesInput, notesInput } from '../form.ts'
import { mayWriteNotes } from '../policy.ts'
import { decideNotes, type LoadedNotes, loadNotes, type NotesOutcome } from './notes.ts'
import { insertNotes } from './store.ts'

/** The contact person writes down what was said at a meeting that was held (R26). */
export const writeNotes = useCase<NotesInput, LoadedNotes, NotesOutcome>({
  name: 'meetings.write-notes',
  input: notesInput,
  load: loadNotes,
  allow: (actor, { undertaking }) =>
    mayWriteNotes(actor, undertaking) ? ok(true) : refuse('forbidden', 'meeting.notes.forbidden'),
  decide: (loaded, input, given) => decideNotes(loaded, input, given, 'contact-person'),
  save: async (tx, { meeting, notes }, { now }) => {
    if (notes === null) return
    await insertNotes(tx, notes, now)
    await closeDuty(tx, 'write-notes', meeting, now)
  },
})
