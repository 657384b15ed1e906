import { z } from 'zod'
import { SYSTEM } from '../../../../kernel/actor.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Decision, decided } from '../../../../kernel/use-case.ts'
import { dateIn } from '../../../../platform/calendar/index.ts'
import type { Task } from '../../../../platform/jobs/index.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { type Fault, faultOf } from '../domain/fault.ts'
import { type ImportRun, lockImport, saveState } from '../runs/store.ts'
import { happenedByImport } from './happenings.ts'
import { standingAgainst } from './standing-against.ts'
import { cancelAskingsOf, listWritten, lockStanding, writeImport } from './store.ts'
import { APPLY_IMPORT } from './task.ts'

/** Beyond this many efforts an import is told as one event: reactions then look at its efforts by `listEffortsOfImport`. */
const MOST_TOLD = 1_000

interface Outcome {
  readonly run: ImportRun
  /** Why it wasn't taken in after all; null: it was. */
  readonly fault: Fault | null
}

/**
 * Takes a read import into the register, all or nothing, in one transaction. What somebody changed since the file was read
 * isn't written over: the import goes back to be looked at. Done already, it does nothing.
 */
export const applyImport = useCase({
  name: 'efforts.apply-import',
  input: z.object({ import: id }),
  load: async (tx, { import: asked }) => {
    const run = await lockImport(tx, asked)
    if (run === undefined) return refuse('missing', 'import.missing')
    const standing = await lockStanding(tx, asked)
    const many = standing.news + standing.changed + standing.withdrawn
    return { run, standing, written: many > MOST_TOLD ? [] : await listWritten(tx, asked) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: ({ run, standing, written }): Decision<Outcome> | ReturnType<typeof refuse> => {
    if (run.state !== 'applying') return refuse('conflict', 'import.not-now')
    const against = standingAgainst(standing)
    if (against !== null) return decided<Outcome>({ run, fault: faultOf(against) }, [])
    const { news, changed, withdrawn, kept } = standing
    const data = { source: run.source, new: news, changed, same: run.same, withdrawn, kept }
    return decided<Outcome>({ run, fault: null }, [
      ...written.flatMap(happenedByImport),
      { type: 'efforts.imported', subject: run.id, data },
    ])
  },
  save: async (tx, { run, fault }, { now }) => {
    if (fault !== null) return saveState(tx, run.id, 'read', now, fault)
    await writeImport(tx, { ...run, by: run.begunBy }, now)
    await cancelAskingsOf(tx, run.id, dateIn(now), now)
    await saveState(tx, run.id, 'applied', now)
  },
})

/** Taking in runs as a job; run twice it finds the import applied. */
export const applyImportTask: Task = {
  task: APPLY_IMPORT,
  run: async (world, payload) => void (await world.perform(applyImport, SYSTEM, payload)),
}
