import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { nameInText } from './domain/describe-text.ts'
import { fits, typedText } from './domain/draft-text.ts'
import { lockOwnDraft, revisionSchema } from './own-draft.ts'
import { type ModelDraft, updateDraft } from './store.ts'

/** Any text is taken that a model's file could hold, also one that can't be read. */
const input = z.object({
  id: z.string(),
  /** The revision that the writer had before them. */
  revision: revisionSchema,
  text: z
    .string({ error: 'form.required' })
    .transform(typedText)
    .refine((text) => text.trim() !== '', 'form.required')
    .refine(fits, 'models.draft.too-large'),
})

/**
 * Keeps what was typed. Who had an older revision before them is refused, with the newer one kept: two windows never
 * overwrite each other unseen. The same text again is no news, so that a double press does nothing.
 */
export const saveDraft = useCase<z.infer<typeof input>, ModelDraft, ModelDraft>({
  name: 'models.save-draft',
  input,
  load: (tx, { id }, { actor }) => lockOwnDraft(tx, actor, id),
  // It is theirs, or `load` has refused.
  allow: () => ok(true),
  decide: (draft, { revision, text }, { now }) => {
    if (text === draft.text) return decided(draft, [])
    if (revision !== draft.revision) return refuse('conflict', 'models.draft.stale')
    const name = nameInText(text) ?? { model: draft.model, version: draft.version, title: draft.title }
    return decided({ ...draft, ...name, text, revision: draft.revision + 1, changedAt: now }, [])
  },
  save: (tx, draft) => updateDraft(tx, draft),
})
