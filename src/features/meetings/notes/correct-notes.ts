import { ok, refuse } from '../../../kernel/result.ts'
import { useCase } from '../../../platform/world.ts'
import { type NotesInput, notesInput } from '../form.ts'
import { mayCorrectNotes } from '../policy.ts'
import { decideNotes, type LoadedNotes, loadNotes, type NotesOutcome } from './notes.ts'
import { insertNotes } from './store.ts'

/** Whoever started it corrects the officer's notes: a version of its own, beside the one it corrects (R26). */
export const correctNotes = useCase<NotesInput, LoadedNotes, NotesOutcome>({
  name: 'meetings.correct-notes',
  input: notesInput,
  load: loadNotes,
  allow: (actor, { undertaking }) =>
    mayCorrectNotes(actor, undertaking) ? ok(true) : refuse('forbidden', 'meeting.notes.correct-forbidden'),
  decide: (loaded, input, given) => decideNotes(loaded, input, given, 'initiator'),
  save: async (tx, { notes }, { now }) => {
    if (notes !== null) await insertNotes(tx, notes, now)
  },
})
