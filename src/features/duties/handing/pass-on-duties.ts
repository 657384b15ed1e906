import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { mayHandOut } from '../policy.ts'
import { countOpenOf, passOn } from './store.ts'

interface Input {
  /** Ids of bodies. */
  readonly from: string
  readonly to: string
}

/** When a body closes, what it still had to do goes to its successor (R16). */
export const passOnDuties: UseCase<Input, number, Input> = useCase({
  name: 'duties.pass-on',
  input: z.object({ from: z.uuid(), to: z.uuid() }),
  load: (tx, { from }) => countOpenOf(tx, from),
  allow: (actor) => (mayHandOut(actor) ? ok(true) : refuse('forbidden', 'duties.forbidden')),
  decide: (open, { from, to }) =>
    decided({ from, to }, open === 0 ? [] : [{ type: 'duties.passed-on', subject: from, data: { to, count: open } }]),
  save: (tx, { from, to }) => passOn(tx, from, to),
})
