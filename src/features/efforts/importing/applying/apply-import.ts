import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Decision, decided } from '../../../../kernel/use-case.ts'
import { dateIn } from '../../../../platform/calendar/index.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { type Fault, faultOf } from '../domain/fault.ts'
import { findImport, type ImportRun, saveState } from '../runs/store.ts'
import { happenedByImport } from './happenings.ts'
import { standingAgainst } from './standing-against.ts'
import { alone, cancelAskingsOf, endApplied, listWritten, lockStanding, writeImport } from './store.ts'

/** Beyond this many efforts an import is told as one event: reactions then look at its efforts by `listEffortsOfImport`. */
const MOST_TOLD = 1_000

/** Hears between two slices how many rows are written, and answers whether to stop. */
export type Between = (rows: number) => Promise<boolean>

/** Somebody asked to stop: thrown out of the transaction, so that nothing of it is left. */
export class Stopped extends Error {}

interface Outcome {
  readonly run: ImportRun
  /** Why it wasn't taken in after all; null: it was. */
  readonly fault: Fault | null
  readonly between: Between
}

const STOPPED: Fault = { key: 'import.apply.stopped', values: {} }
const input = z.object({
  import: id,
  between: z.custom<Between>((it) => typeof it === 'function').default(() => async () => false),
})

/**
 * Takes a read import into the register, all or nothing, in one transaction. What somebody changed since the file was read
 * isn't written over, and who asks to stop is heard between two slices: then the import goes back to be looked at. Done already,
 * it does nothing. It holds no lock on the import while it writes, since who asks to stop must not have to wait for the end; what
 * keeps two jobs from the same import is `alone`. Throws `Stopped`; run again, it then says so on the import.
 */
export const applyImport = useCase({
  name: 'efforts.apply-import',
  input,
  load: async (tx, { import: asked }) => {
    await alone(tx, asked)
    const run = await findImport(tx, asked)
    if (run === undefined) return refuse('missing', 'import.missing')
    const standing = await lockStanding(tx, asked)
    const many = standing.news + standing.changed + standing.withdrawn
    return { run, standing, written: many > MOST_TOLD ? [] : await listWritten(tx, asked) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: ({ run, standing, written }, { between }): Decision<Outcome> | ReturnType<typeof refuse> => {
    if (run.state !== 'applying') return refuse('conflict', 'import.not-now')
    if (run.stopAsked) return decided<Outcome>({ run, fault: STOPPED, between }, [])
    const against = standingAgainst(standing)
    if (against !== null) return decided<Outcome>({ run, fault: faultOf(against), between }, [])
    const { news, changed, withdrawn, kept } = standing
    const data = { source: run.source, new: news, changed, same: run.same, withdrawn, kept }
    return decided<Outcome>({ run, fault: null, between }, [
      ...written.flatMap(happenedByImport),
      { type: 'efforts.imported', subject: run.id, data },
    ])
  },
  save: async (tx, { run, fault, between }, { now }) => {
    if (fault !== null) return saveState(tx, run.id, 'read', now, fault)
    for await (const rows of writeImport(tx, { ...run, by: run.begunBy }, now))
      if (await between(rows)) throw new Stopped()
    await cancelAskingsOf(tx, run.id, dateIn(now), now)
    // Asked after the last slice: still in time.
    if (!(await endApplied(tx, run.id))) throw new Stopped()
    await saveState(tx, run.id, 'applied', now)
  },
})
