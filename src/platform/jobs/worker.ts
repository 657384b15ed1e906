import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  Logger,
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
  runMigrations,
  runOnce,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import type pg from 'pg'
import type { Happening } from '../../kernel/use-case.ts'
import { createOwnerPool } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import type { World } from '../world.ts'
import { giveWay } from './give-way.ts'
import type { Reaction, Task } from './reaction.ts'

export interface WorkerOptions {
  /** The owner's connection string: the queue's own tables let nobody else in. Jobs themselves run in `world`. */
  readonly ownerUrl: string
  readonly world: World
  readonly reactions: readonly Reaction[]
  readonly tasks: readonly Task[]
  readonly log: Log
  /** No other process works on this database: what is locked was left by one that was killed, and is begun anew. */
  readonly alone?: boolean
  /** Whether many wait for an answer from this process: jobs then stand back a little. */
  readonly busy?: () => boolean
  /** Jobs at once. */
  readonly concurrency?: number
}

/**
 * Starts working off jobs until `stop` is called; `stop` lets running jobs finish. When the database goes away for a while
 * the queue's runner gives up: it is begun again until it works, and what it was at is done anew.
 */
export async function startWorker(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const pool = queuePool(options)
  const begin = beginner(options, pool)
  let runner: Runner = await begin()
  let stopping = false
  const beginAgain = async (): Promise<Runner | undefined> => {
    while (!stopping) {
      await sleep(SHORT_WHILE)
      const begun = await begin().catch(() => undefined)
      if (begun !== undefined) return begun
    }
    return undefined
  }
  const keepWorking = async () => {
    for (let next: Runner | undefined = runner; next !== undefined; next = stopping ? undefined : await beginAgain()) {
      runner = next
      const ended: unknown = await runner.promise.catch((error: unknown) => error)
      if (!stopping) options.log.error({ code: codeOf(ended) }, 'the worker stopped, and begins again')
    }
  }
  const working = keepWorking()
  return {
    stop: async () => {
      stopping = true
      // It may have ended by itself just now.
      await runner.stop().catch(() => undefined)
      await working
      await pool.end()
    },
  }
}

/** Milliseconds between two tries to begin again. */
const SHORT_WHILE = 500

/** Begins runners, one after the other. What those before had locked is let go first: they are gone, and the queue waits 4 hours. */
function beginner(options: WorkerOptions, pool: pg.Pool): () => Promise<Runner> {
  const names: string[] = []
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => names.push(workerPool.id))
  // Without these two the queue awaits nothing when it notes how a job ended: a database that is away ends the process.
  const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
  return async () => {
    const runnerOf = { ...runnerOptions(options, pool), preset, events }
    await runMigrations(runnerOf)
    await letGo(pool, options.alone ? null : names)
    return run(runnerOf)
  }
}

/** Makes jobs free that workers with these names had begun; null: any worker. */
async function letGo(pool: pg.Pool, names: readonly string[] | null): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker.jobs where locked_by is not null and ($1::text[] is null or locked_by = any ($1))))`,
    [names],
  )
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** Works off all jobs that may run now, then returns: for tests, the demo and the command line. */
export async function runDueJobs(options: WorkerOptions): Promise<void> {
  const pool = queuePool(options)
  try {
    await runOnce({ ...runnerOptions(options, pool), parsedCronItems: [] })
  } finally {
    await pool.end()
  }
}

function queuePool({ ownerUrl, concurrency = 2 }: WorkerOptions): pg.Pool {
  return createOwnerPool(ownerUrl, concurrency + 1)
}

function runnerOptions(options: WorkerOptions, pool: pg.Pool): RunnerOptions {
  return {
    pgPool: pool,
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: taskList(options),
    parsedCronItems: parseCronItems(
      options.tasks.flatMap(({ task, every }) => (every === undefined ? [] : [{ task, match: every }])),
    ),
    logger: new Logger(() => (level, _message, meta) => {
      // The queue's own words may quote a payload; only that a job failed, and which, is ours to log.
      if (level === 'error')
        options.log.error(
          { job: (meta?.job as { task_identifier?: string } | undefined)?.task_identifier },
          'a job failed',
        )
      else if (level === 'warning') options.log.warn('the queue warns')
    }),
  }
}

function taskList({ world, reactions, tasks, busy = () => false }: WorkerOptions): TaskList {
  const list: TaskList = {}
  for (const reaction of reactions) {
    list[reaction.task] = async (payload) => {
      await giveWay(busy)
      await reaction.run(world, (payload as { happened: Happening }).happened)
    }
  }
  for (const task of tasks) {
    list[task.task] = async (payload) => {
      await giveWay(busy)
      await task.run(world, (payload ?? {}) as Record<string, unknown>)
    }
  }
  return list
}
