import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { lockOwnDraft, revisionSchema } from './own-draft.ts'
import { deleteDraft, type ModelDraft } from './store.ts'

const input = z.object({ id: z.string(), revision: revisionSchema })

/** Throws a draft away, if it is still the one that its owner saw when they were asked. */
export const discardDraft = useCase<z.infer<typeof input>, ModelDraft, { id: string }>({
  name: 'models.discard-draft',
  input,
  load: (tx, { id }, { actor }) => lockOwnDraft(tx, actor, id),
  // It is theirs, or `load` has refused.
  allow: () => ok(true),
  decide: (draft, { revision }) =>
    revision === draft.revision ? decided({ id: draft.id }, []) : refuse('conflict', 'models.draft.stale'),
  save: (tx, { id }) => deleteDraft(tx, id),
})
