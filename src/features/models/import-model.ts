import { pseudonymOf } from '../../kernel/actor.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { type UseCase, useCase } from '../../platform/world.ts'
import { contentHash } from './domain/canonical.ts'
import { type ModelInput, modelInput } from './form.ts'
import { mayImportModels } from './policy.ts'
import { insertVersion, lockVersion, type NewVersion } from './store.ts'

interface Loaded {
  /** The same version, when it is here already. */
  readonly present: { readonly id: string; readonly contentHash: string } | undefined
  readonly contentHash: string
}

export interface ImportedModel {
  readonly id: string
  readonly model: string
  readonly version: string
  /** False when the same content was here already: nothing happened. */
  readonly isNew: boolean
  readonly row: NewVersion | null
}

/**
 * Takes a version of a model into the catalogue (R15). The same version again is no news; the same version with other
 * content is refused, since undertakings rely on what they started with. `knownKinds`: kinds of criteria that somebody
 * offers evidence for; app.ts knows them.
 */
export function importModel(knownKinds: ReadonlySet<string>): UseCase<ModelInput, Loaded, ImportedModel> {
  return useCase<ModelInput, Loaded, ImportedModel>({
    name: 'models.import-model',
    input: modelInput(knownKinds),
    load: async (tx, { model }) => ({
      present: await lockVersion(tx, model.id, model.version),
      contentHash: contentHash(model),
    }),
    allow: (actor) => (mayImportModels(actor) ? ok(true) : refuse('forbidden', 'models.import.forbidden')),
    decide: ({ present, contentHash }, { model, source }, { newId, actor }) => {
      const names = { model: model.id, version: model.version }
      if (present?.contentHash === contentHash)
        return decided<ImportedModel>({ id: present.id, ...names, isNew: false, row: null }, [])
      if (present !== undefined) return refuse('conflict', 'models.import.different', { values: names })
      const { title, status } = model
      const importedBy = pseudonymOf(actor)
      const row = { id: newId(), ...names, title, status, content: model, sourceText: source, contentHash, importedBy }
      return decided<ImportedModel>({ id: row.id, ...names, isNew: true, row }, [
        { type: 'model.imported', subject: row.id },
      ])
    },
    save: async (tx, { row }, { now }) => {
      if (row !== null) await insertVersion(tx, row, now)
    },
  })
}
