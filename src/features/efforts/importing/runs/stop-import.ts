import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { mayImportFor } from '../policy.ts'
import { askToStop, lockImport, OPEN_STATES, saveState } from './store.ts'

/**
 * Ends an import without taking anything in. One that is being read stops at its next batch. One that is being taken in stops at
 * its next slice, and then waits as it was read: nothing of it is in the register.
 */
export const stopImport = useCase({
  name: 'efforts.stop-import',
  input: z.object({ import: id }),
  load: async (tx, { import: asked }) => (await lockImport(tx, asked)) ?? refuse('missing', 'import.missing'),
  allow: (actor, { owner }) => (mayImportFor(actor, owner) ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: (run) => {
    if (run.state === 'applied') return refuse('conflict', 'import.too-late')
    return decided({ id: run.id, state: run.state }, [])
  },
  save: async (tx, { id: run, state }, { now }) => {
    if (state === 'reading' || state === 'applying') await askToStop(tx, run)
    else if (OPEN_STATES.some((open) => open === state)) await saveState(tx, run, 'discarded', now)
  },
})
