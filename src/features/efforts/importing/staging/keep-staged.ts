import { z } from 'zod'
import { ok, type Refusal, refuse } from '../../../../kernel/result.ts'
import { type Decision, decided } from '../../../../kernel/use-case.ts'
import { dateIn } from '../../../../platform/calendar/index.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import type { Told } from '../domain/effort-row.ts'
import type { Fault } from '../domain/fault.ts'
import { openLookAt } from '../runs/look-duty.ts'
import { type ImportRun, lockImport, saveState } from '../runs/store.ts'
import { type LocatedRow, type StagedRow, stagedRow } from './staged-row.ts'
import {
  beginAttempt,
  changesNothing,
  countOutcomes,
  findKnown,
  insertGone,
  insertRows,
  type KnownEffort,
  markDuplicates,
} from './store.ts'

/** What a job that reads a file has come to. */
type Step =
  | { readonly kind: 'begin' }
  | { readonly kind: 'rows'; readonly attempt: number; readonly told: Told; readonly rows: readonly LocatedRow[] }
  | { readonly kind: 'end'; readonly attempt: number }
  | { readonly kind: 'failed'; readonly attempt: number; readonly fault: Fault }

interface Kept {
  readonly run: ImportRun
  readonly attempt: number
  readonly doing:
    | Exclude<Step, { readonly kind: 'rows' }>
    | { readonly kind: 'rows'; readonly rows: readonly StagedRow[] }
    | { readonly kind: 'stop' }
}

const input = z.object({ import: id, step: z.custom<Step>((it) => typeof it === 'object' && it !== null) })

/**
 * Keeps what was read of a file so far: rows with what they would change. Each batch looks whether somebody asked to stop, and
 * whether another job reads the same file from its start by now (this one was thought dead).
 */
export const keepStaged = useCase({
  name: 'efforts.keep-staged',
  input,
  load: async (tx, { import: asked, step }) => {
    const run = await lockImport(tx, asked)
    if (run === undefined) return refuse('missing', 'import.missing')
    const keys = step.kind === 'rows' ? step.rows.map(({ key }) => key) : []
    return { run, known: keys.length === 0 ? new Map<string, KnownEffort>() : await findKnown(tx, run.source, keys) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: ({ run, known }, { step }, given): Decision<Kept> | Refusal => {
    if (run.state !== 'reading') return refuse('conflict', 'import.not-now')
    if (step.kind !== 'begin' && step.attempt !== run.attempt) return refuse('conflict', 'import.not-now')
    const attempt = step.kind === 'begin' ? run.attempt + 1 : run.attempt
    if (run.stopAsked) return decided<Kept>({ run, attempt, doing: { kind: 'stop' } }, [])
    if (step.kind !== 'rows') return decided<Kept>({ run, attempt, doing: step }, [])
    const rows: StagedRow[] = step.rows.map((row) => stagedRow(row, known.get(row.key), step.told, given.newId))
    return decided<Kept>({ run, attempt, doing: { kind: 'rows', rows } }, [])
  },
  save: async (tx, { run, attempt, doing }, { now }) => {
    if (doing.kind === 'begin') return beginAttempt(tx, run.id, attempt, now)
    if (doing.kind === 'rows') return insertRows(tx, run.id, doing.rows, run.rowsRead + 1, now)
    if (doing.kind === 'stop') return saveState(tx, run.id, 'stopped', now)
    if (doing.kind === 'failed') return saveState(tx, run.id, 'failed', now, doing.fault)
    await markDuplicates(tx, run.id)
    await insertGone(tx, { id: run.id, source: run.source, from: run.rowsRead, today: dateIn(now) })
    await countOutcomes(tx, run.id)
    // What the program fetched by itself and changes nothing asks nobody to look.
    const nothing = run.begunBy === null && (await changesNothing(tx, run.id))
    await saveState(tx, run.id, nothing ? 'discarded' : 'read', now)
    if (!nothing) await openLookAt(tx, run, now)
  },
})
