import type { z } from 'zod'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import { decided, type Given } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { useCase } from '../../../platform/world.ts'
import { type Draft, draftExpiry, isTooLong, MOST_DRAFTS, mergedFields } from '../domain/draft.ts'
import { sessionOf } from '../domain/session.ts'
import { saveDraftInput } from '../form.ts'
import { allowed, mayKeepDrafts } from '../policy.ts'
import { countUnsent, selectDraft, upsertDraft } from './store.ts'

interface Loaded {
  readonly session: string
  /** Null for a new one. */
  readonly before: Draft | null
  readonly unsent: number
}

/**
 * Keeps words on their way, a page of the form at a time: the fields that come replace those of before, the others stay.
 * In the session's own space until they are sent (C3). The outcome's `id` goes with the next page.
 */
export const saveDraft = useCase({
  name: 'people.save-draft',
  input: saveDraftInput,
  load,
  allow: (actor) => allowed(mayKeepDrafts(actor), 'people.session.missing'),
  decide: ({ session, before, unsent }, input, given) => {
    if (before?.submittedAs) return refuse('conflict', 'people.draft.sent')
    if (before === null && unsent >= MOST_DRAFTS) return refuse('throttled', 'people.draft.too-many')
    const fields = mergedFields(before?.fields ?? {}, input.fields)
    if (isTooLong(fields)) return refuse('invalid', 'people.draft.too-long')
    const id = before?.id ?? given.newId()
    return decided({ id, session, kind: before?.kind ?? input.kind, fields, expiresAt: draftExpiry(given.now) }, [])
  },
  save: (tx, draft, { now }) => upsertDraft(tx, draft, now),
})

async function load(tx: Tx, input: z.infer<typeof saveDraftInput>, { actor }: Given): Promise<Loaded | Refusal> {
  const session = sessionOf(actor)
  if (session === null) return refuse('conflict', 'people.session.missing')
  if (input.draft === null) return { session, before: null, unsent: await countUnsent(tx, session) }
  const before = await selectDraft(tx, session, input.draft, { lock: true })
  return before ? { session, before, unsent: 0 } : refuse('missing', 'people.draft.gone')
}
