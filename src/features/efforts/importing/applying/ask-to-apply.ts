import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { mayImportFor } from '../policy.ts'
import { lockImport, saveState } from '../runs/store.ts'
import { standingAgainst } from './standing-against.ts'
import { findStanding } from './store.ts'
import { APPLY_IMPORT } from './task.ts'

/** Has a read import taken in, in a job: 10⁵ rows take longer than anybody should wait for an answer. */
export const askToApply = useCase({
  name: 'efforts.ask-to-apply',
  input: z.object({ import: id }),
  load: async (tx, { import: asked }) => {
    const run = await lockImport(tx, asked)
    return run === undefined ? refuse('missing', 'import.missing') : { run, standing: await findStanding(tx, asked) }
  },
  allow: (actor, { run }) => (mayImportFor(actor, run.owner) ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: ({ run, standing }) => {
    // Pressed twice: it is under way, or done.
    if (run.state === 'applying' || run.state === 'applied') return decided({ id: run.id, isNew: false }, [])
    if (run.state !== 'read') return refuse('conflict', 'import.not-now')
    const against = standingAgainst(standing)
    if (against !== null) return against
    const job = { task: APPLY_IMPORT, payload: { import: run.id }, key: `${APPLY_IMPORT} ${run.id}`, urgent: true }
    return decided({ id: run.id, isNew: true }, [], [job])
  },
  save: async (tx, { id: run, isNew }, { now }) => {
    if (isNew) await saveState(tx, run, 'applying', now)
  },
})
