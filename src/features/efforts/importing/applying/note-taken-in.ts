import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { lockImport, saveProgress } from '../runs/store.ts'

/**
 * Tells how far taking an import in has come, and hears whether somebody asked to stop: a transaction of its own, beside the one
 * that writes the rows, since nobody sees into that one until it ends.
 */
export const noteTakenIn = useCase({
  name: 'efforts.note-taken-in',
  input: z.object({ import: id, rows: z.number().int().min(0) }),
  load: async (tx, { import: asked }) => (await lockImport(tx, asked)) ?? refuse('missing', 'import.missing'),
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: (run, { rows }) =>
    run.state === 'applying'
      ? decided({ id: run.id, rows, stopAsked: run.stopAsked }, [])
      : refuse('conflict', 'import.not-now'),
  save: (tx, { id: run, rows }, { now }) => saveProgress(tx, run, rows, now),
})
