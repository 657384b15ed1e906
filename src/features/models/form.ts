import type { Parser } from '../../kernel/use-case.ts'
import type { CollaborationModel } from './domain/collaboration-model.ts'
import { parseModel } from './domain/parse-model.ts'

export interface ModelInput {
  readonly source: string
  readonly model: CollaborationModel
}

/**
 * The text of a model's file, as `{ source }`. A refusal names only the field; whoever asks can show `parseModel`'s
 * faults, with their lines, beside it.
 */
export function modelInput(knownKinds: ReadonlySet<string>): Parser<ModelInput> {
  const refused = (message: string) => ({ success: false as const, error: { issues: [{ path: ['source'], message }] } })
  return {
    safeParse: (raw) => {
      const source = typeof raw === 'object' && raw !== null && 'source' in raw ? raw.source : undefined
      if (typeof source !== 'string' || source.trim() === '') return refused('form.required')
      const parsed = parseModel(source, knownKinds)
      return parsed.ok ? { success: true, data: { source, model: parsed.model } } : refused('models.import.faulty')
    },
  }
}
