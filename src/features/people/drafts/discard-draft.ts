import { refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { sessionOf } from '../domain/session.ts'
import { discardDraftInput } from '../form.ts'
import { allowed, mayKeepDrafts } from '../policy.ts'
import { deleteUnsent } from './store.ts'

/**
 * Throws away words that were not sent (C3). One's own alone: a draft of another session, one that is sent and one that
 * is gone are all let be, and the answer is the same, so a second press does no harm.
 */
export const discardDraft = useCase({
  name: 'people.discard-draft',
  input: discardDraftInput,
  load: async (_tx, _input, { actor }) => sessionOf(actor) ?? refuse('conflict', 'people.session.missing'),
  allow: (actor) => allowed(mayKeepDrafts(actor), 'people.session.missing'),
  decide: (session, { draft }) => decided({ session, draft }, []),
  save: (tx, { session, draft }) => deleteUnsent(tx, session, draft),
})
