import { z } from 'zod'
import { SYSTEM } from '../../../kernel/actor.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Task } from '../../../platform/jobs/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import type { RemitRule } from '../domain/remit.ts'
import { remitChanged } from './remit-changed.ts'
import { listUntoldRules, lockRemit, markTold } from './store.ts'

type Rules = readonly RemitRule[]

/** Tells the others about rules whose first day has come (`remit.changed`), each once. The program's own doing. */
export const beginRemitRules: UseCase<Record<string, never>, Rules, Rules> = useCase({
  name: 'bodies.begin-remit-rules',
  input: z.strictObject({}),
  load: async (tx, _input, { now }): Promise<Rules> => {
    await lockRemit(tx, 'change')
    return listUntoldRules(tx, dateIn(now))
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'bodies.remit.forbidden')),
  decide: (rules) => decided(rules, rules.map(remitChanged)),
  save: async (tx, rules, { now }) => {
    if (rules.length > 0)
      await markTold(
        tx,
        rules.map((rule) => rule.id),
        now,
      )
  },
})

/** Every hour: the date changes at midnight in Sweden, which is at another hour of UTC in summer. */
export const beginRemitRulesTask: Task = {
  task: 'bodies.begin-remit-rules',
  every: '2 * * * *',
  run: async (world) => {
    await world.perform(beginRemitRules, SYSTEM, {})
  },
}
