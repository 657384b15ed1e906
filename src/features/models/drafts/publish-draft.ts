import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { isRefusal } from '../../../kernel/use-case.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { modelInput } from '../form.ts'
import { type ImportedModel, importModel } from '../import-model.ts'
import { mayImportModels } from '../policy.ts'
import { lockOwnDraft, revisionSchema } from './own-draft.ts'
import { deleteDraft, type ModelDraft } from './store.ts'

const input = z.object({ id: z.string(), revision: revisionSchema })
type Input = z.infer<typeof input>

type Importing = ReturnType<typeof importModel>
interface ToImport {
  readonly model: Parameters<Importing['decide']>[1]
  readonly found: Parameters<Importing['decide']>[0]
}

interface Loaded {
  readonly draft: ModelDraft
  /** Null: the text is no model, or not yet. */
  readonly importing: ToImport | null
}

interface Published extends ImportedModel {
  readonly draft: string
}

/**
 * Publishes a draft as a new version of its model: an import like any other, with the same policy and the same refusals,
 * after which the draft is gone. Published is what its owner saw: a draft that was changed since is refused.
 * `knownKinds`: kinds of criteria that somebody offers evidence for.
 */
export function publishDraft(knownKinds: ReadonlySet<string>): UseCase<Input, Loaded, Published> {
  const imports = importModel(knownKinds)
  return useCase<Input, Loaded, Published>({
    name: 'models.publish-draft',
    input,
    load: async (tx, { id }, given) => {
      const draft = await lockOwnDraft(tx, given.actor, id)
      if (isRefusal(draft)) return draft
      const read = modelInput(knownKinds).safeParse({ source: draft.text })
      if (!read.success) return { draft, importing: null }
      const found = await imports.load(tx, read.data, given)
      return isRefusal(found) ? found : { draft, importing: { model: read.data, found } }
    },
    allow: (actor) => (mayImportModels(actor) ? ok(true) : refuse('forbidden', 'models.import.forbidden')),
    decide: ({ draft, importing }, { revision }, given) => {
      if (revision !== draft.revision) return refuse('conflict', 'models.draft.stale')
      if (importing === null) return refuse('invalid', 'models.import.faulty')
      const decision = imports.decide(importing.found, importing.model, given)
      return isRefusal(decision) ? decision : { ...decision, outcome: { ...decision.outcome, draft: draft.id } }
    },
    save: async (tx, published, given) => {
      await imports.save(tx, published, given)
      await deleteDraft(tx, published.draft)
    },
  })
}
