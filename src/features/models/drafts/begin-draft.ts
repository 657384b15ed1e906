import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { mayDraftModels } from '../policy.ts'
import { findContent, findSourceText, selectVersions } from '../store.ts'
import { textOfNextVersion } from './domain/begin-text.ts'
import { nameInText } from './domain/describe-text.ts'
import { SKELETON } from './domain/skeleton.ts'
import { type DraftRow, insertDraft, lockDraftsOf, type ModelDraft } from './store.ts'

/** Nobody writes more at a time; each may hold a megabyte. */
export const MOST_DRAFTS = 50

const input = z.object({ from: z.string().optional() })

interface Loaded {
  readonly drafts: readonly DraftRow[]
  readonly beginning: { readonly basedOn: string | null; readonly text: string } | undefined
}

interface Begun {
  readonly id: string
  /** Null when the draft was there already, as it was begun. */
  readonly row: { readonly owner: string; readonly draft: ModelDraft } | null
}

/**
 * Begins a draft in one's own space: from a version of a model (`from`: its id), as the beginning of the next, or from a
 * skeleton. A draft that was begun from the same and hasn't been written in is opened again instead of one more. Nothing is
 * recorded: what somebody is thinking of is nobody's business until it is published.
 */
export const beginDraft = useCase<z.infer<typeof input>, Loaded, Begun>({
  name: 'models.begin-draft',
  input,
  load: async (tx, { from }, { actor }) => {
    const drafts = actor.kind === 'person' ? await lockDraftsOf(tx, actor.person) : []
    if (from === undefined || from === '') return { drafts, beginning: { basedOn: null, text: SKELETON } }
    const version = isId(from) ? await findContent(tx, from) : undefined
    const text = version && (await findSourceText(tx, version.id))
    if (version === undefined || text === undefined) return { drafts, beginning: undefined }
    const taken = (await selectVersions(tx, version.model)).map((it) => it.version)
    return { drafts, beginning: { basedOn: version.id, text: textOfNextVersion(text, taken) } }
  },
  allow: (actor) => (mayDraftModels(actor) ? ok(true) : refuse('forbidden', 'models.draft.forbidden')),
  decide: ({ drafts, beginning }, _input, { actor, newId, now }) => {
    if (actor.kind !== 'person') return refuse('forbidden', 'models.draft.forbidden')
    if (beginning === undefined) return refuse('missing', 'model.missing')
    const untouched = drafts.find((it) => it.basedOn === beginning.basedOn && it.revision === 1)
    if (untouched !== undefined) return decided<Begun>({ id: untouched.id, row: null }, [])
    if (drafts.length >= MOST_DRAFTS)
      return refuse('conflict', 'models.draft.too-many', { values: { most: MOST_DRAFTS } })
    const name = nameInText(beginning.text) ?? { model: null, version: null, title: null }
    const draft = { id: newId(), ...beginning, ...name, revision: 1, createdAt: now, changedAt: now }
    return decided<Begun>({ id: draft.id, row: { owner: actor.person, draft } }, [])
  },
  save: async (tx, { row }) => {
    if (row !== null) await insertDraft(tx, row.owner, row.draft)
  },
})
