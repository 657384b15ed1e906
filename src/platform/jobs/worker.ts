import { Logger, parseCronItems, type Runner, type RunnerOptions, run, runOnce, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Happening } from '../../kernel/use-case.ts'
import { createOwnerPool } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import type { World } from '../world.ts'
import type { Reaction, Task } from './reaction.ts'

export interface WorkerOptions {
  /** The owner's connection string: the queue's own tables let nobody else in. Jobs themselves run in `world`. */
  readonly ownerUrl: string
  readonly world: World
  readonly reactions: readonly Reaction[]
  readonly tasks: readonly Task[]
  readonly log: Log
  /** Jobs at once. */
  readonly concurrency?: number
}

/** Starts working off jobs until `stop` is called; `stop` lets running jobs finish. */
export async function startWorker(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const pool = queuePool(options)
  const runner: Runner = await run(runnerOptions(options, pool))
  // A worker that gives up (the database went away for good) must not take the process with it unsaid.
  runner.promise.catch((error: unknown) => options.log.error({ error: String(error) }, 'the worker stopped'))
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
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

function taskList({ world, reactions, tasks }: WorkerOptions): TaskList {
  const list: TaskList = {}
  for (const reaction of reactions) {
    list[reaction.task] = (payload) => reaction.run(world, (payload as { happened: Happening }).happened)
  }
  for (const task of tasks) {
    list[task.task] = (payload) => task.run(world, (payload ?? {}) as Record<string, unknown>)
  }
  return list
}
