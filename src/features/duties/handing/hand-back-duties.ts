import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { mayHandOut } from '../policy.ts'
import { type HeldDuty, leaveToBody, lockWithoutRole } from './store.ts'

interface Input {
  readonly person: string
}

/**
 * When somebody's role has ended, the duties that came with it go back to their body (R16), where they stand on the
 * workbench of those who can take them on. Erasure needs no doing: the database lets go of the person.
 */
export const handBackDuties: UseCase<Input, readonly HeldDuty[], readonly HeldDuty[]> = useCase({
  name: 'duties.hand-back',
  input: z.object({ person: z.uuid() }),
  load: (tx, { person }): Promise<readonly HeldDuty[]> => lockWithoutRole(tx, person),
  allow: (actor) => (mayHandOut(actor) ? ok(true) : refuse('forbidden', 'duties.forbidden')),
  decide: (duties) =>
    decided(
      duties,
      duties.map(({ id, undertaking }) => ({ type: 'duty.handed-back', subject: id, undertaking })),
    ),
  save: leaveToBody,
})
