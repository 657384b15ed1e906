import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { type SaveInput, saveInput } from './form.ts'
import { lockOwnStatement } from './own-statement.ts'
import { mayOpenStatement } from './policy.ts'
import { type StatementDraft, updateStatement } from './store.ts'

/**
 * Keeps what was written. Who had an older revision before them is refused, with the newer one kept: two windows never
 * overwrite each other unseen. The same words again are no news, so that a double press does nothing.
 */
export const saveStatement = useCase<SaveInput, StatementDraft, StatementDraft>({
  name: 'models.save-statement',
  input: saveInput,
  load: (tx, { id }, { actor }) => lockOwnStatement(tx, actor, id),
  allow: (actor, draft) => (mayOpenStatement(actor, draft) ? ok(true) : refuse('missing', 'models.statement.missing')),
  decide: (draft, { revision, title, body }, { now }) => {
    if (title === draft.title && body === draft.body) return decided(draft, [])
    if (revision !== draft.revision) return refuse('conflict', 'models.statement.stale')
    return decided({ ...draft, title, body, revision: draft.revision + 1, changedAt: now }, [])
  },
  save: (tx, draft) => updateStatement(tx, draft),
})
