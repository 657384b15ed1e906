import { z } from 'zod'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { id } from '../form.ts'
import { mayActForEffort } from '../policy.ts'
import { changeable } from './changeable.ts'
import { type EffortInForce, lockEffort, saveStatus } from './store.ts'

/** What a room above demands before an effort is decided (that it is answered where it meets others, say): null, or why not. */
export type BeforeDeciding = (tx: Tx, effort: EffortInForce) => Promise<Refusal | null>

interface Loaded {
  readonly effort: EffortInForce
  readonly against: Refusal | null
}

interface Decided {
  readonly id: string
  readonly isNew: boolean
}

/** Makes an idea a decided effort, when nobody above has anything against it (R8). Once is enough. */
export function decideEffort(demands: readonly BeforeDeciding[]): UseCase<{ effort: string }, Loaded, Decided> {
  return useCase({
    name: 'efforts.decide-effort',
    input: z.object({ effort: id }),
    load: async (tx, input): Promise<Loaded | Refusal> => {
      const effort = await lockEffort(tx, input.effort)
      if (isRefusal(effort)) return effort
      const found = await Promise.all(demands.map((demand) => demand(tx, effort)))
      return { effort, against: found.find((refusal) => refusal !== null) ?? null }
    },
    allow: (actor, { effort }) =>
      mayActForEffort(actor, effort) ? ok(true) : refuse('forbidden', 'effort.change.forbidden'),
    decide: ({ effort, against }) => {
      const { id, place } = effort
      if (effort.status === 'decided') return decided<Decided>({ id, isNew: false }, [])
      const closed = changeable(effort) ?? against
      if (closed !== null) return closed
      return decided<Decided>({ id, isNew: true }, [{ type: 'effort.decided', subject: id, place }])
    },
    save: async (tx, { id, isNew }, { now }) => {
      if (isNew) await saveStatus(tx, { id, status: 'decided', because: null }, now)
    },
  })
}
