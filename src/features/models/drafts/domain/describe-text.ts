import { cut } from '../../domain/fault.ts'
import { readYaml } from '../../domain/yaml-text.ts'
import { isMapping } from './draft-fields.ts'

/** What a draft's text calls itself; null what it doesn't say, or says in a way that can't be read. */
export interface DraftName {
  readonly model: string | null
  readonly version: string | null
  readonly title: string | null
}

/** Undefined when the text can't be read: then a draft keeps the name that it had. */
export function nameInText(text: string): DraftName | undefined {
  const read = readYaml(text)
  if (!read.ok || !isMapping(read.yaml.value)) return undefined
  const { id, version, title } = read.yaml.value
  return { model: word(id), version: word(version), title: word(isMapping(title) ? title.sv : undefined) }
}

function word(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return cut(String(value)) || null
}
