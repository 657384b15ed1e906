import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { type DiscardInput, discardInput } from './form.ts'
import { mayDraftStatements } from './policy.ts'
import { deleteStatement } from './store.ts'

/**
 * Throws away a draft of a statement. One's own alone: somebody else's and one that is gone are let be, and the answer is
 * the same, so that a second press does no harm and nobody learns what others have.
 */
export const discardStatement = useCase<DiscardInput, null, { id: string; owner: string }>({
  name: 'models.discard-statement',
  input: discardInput,
  load: async () => null,
  allow: (actor) => (mayDraftStatements(actor) ? ok(true) : refuse('forbidden', 'models.statement.forbidden')),
  decide: (_loaded, { id }, { actor }) =>
    actor.kind === 'person'
      ? decided({ id, owner: actor.person }, [])
      : refuse('forbidden', 'models.statement.forbidden'),
  save: (tx, { id, owner }) => deleteStatement(tx, id, owner),
})
