import { sql } from 'kysely'
import type { Happening, Job } from '../../kernel/use-case.ts'
import { later, type Tx } from '../database/index.ts'

/** Appends events and enqueues jobs in the transaction, on the way to its commit (`record` in migrations/0001_events.sql). */
export async function recordEvents(
  tx: Tx,
  actor: string | null,
  now: Date,
  happened: readonly Happening[],
  jobs: readonly Job[],
): Promise<void> {
  if (happened.length === 0 && jobs.length === 0) return
  const events = happened.map((it) => ({
    at: now,
    type: it.type,
    actor,
    subject: it.subject,
    undertaking: it.undertaking ?? null,
    place: it.place ?? null,
    data: it.data ?? {},
  }))
  const queued = jobs.map((job) => ({
    task: job.task,
    payload: job.payload,
    run_at: job.runAt ?? null,
    urgent: job.urgent ?? false,
    key: job.key ?? null,
  }))
  await later(tx, sql`select record(${JSON.stringify(events)}::jsonb, ${JSON.stringify(queued)}::jsonb)`.compile(tx))
}
