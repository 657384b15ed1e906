import { z } from 'zod'
import { SYSTEM } from '../../../kernel/actor.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { Task } from '../../../platform/jobs/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { dutyEscalated, type Escalation, escalated, type OverdueDuty } from '../domain/escalation.ts'
import { mayHandOut } from '../policy.ts'
import { lockOverdue, saveEscalations } from './store.ts'

/** Per body (id), the one above it. Given by the room of bodies, which stands beside this one. */
export type LevelAbove = (db: Db, bodies: readonly string[]) => Promise<ReadonlyMap<string, string>>

interface Loaded {
  readonly overdue: readonly OverdueDuty[]
  readonly above: ReadonlyMap<string, string>
}

const BATCH = 200

type EscalateDuties = UseCase<Record<string, never>, Loaded, readonly Escalation[]>

/**
 * Tells the level above about duties whose day has passed (R26): it gets a duty to see to it, and when its own day passes
 * too, that one goes to the next level. A batch at a time; each duty once. The program's own doing.
 */
export function escalateDuties(levelAbove: LevelAbove): EscalateDuties {
  return useCase({
    name: 'duties.escalate',
    input: z.strictObject({}),
    load: async (tx, _input, { now }): Promise<Loaded> => {
      const overdue = await lockOverdue(tx, dateIn(now), BATCH)
      return { overdue, above: await levelAbove(tx, [...new Set(overdue.map(({ body }) => body))]) }
    },
    allow: (actor) => (mayHandOut(actor) ? ok(true) : refuse('forbidden', 'duties.forbidden')),
    decide: ({ overdue, above }, _input, { now }) => {
      const escalations = escalated(overdue, above, dateIn(now))
      return decided(escalations, escalations.map(dutyEscalated))
    },
    save: (tx, escalations, { now }) => saveEscalations(tx, escalations, now),
  })
}

/** Every quarter of an hour, until nothing overdue is left untold. */
export function escalateDutiesTask(levelAbove: LevelAbove): Task {
  const useCase = escalateDuties(levelAbove)
  return {
    task: 'duties.escalate',
    every: '*/15 * * * *',
    run: async (world) => {
      for (;;) {
        const result = await world.perform(useCase, SYSTEM, {})
        if (!result.ok || result.value.length < BATCH) return
      }
    },
  }
}
