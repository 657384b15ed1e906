import { checkModel } from './check-model.ts'
import type { CollaborationModel } from './collaboration-model.ts'
import { type Fault, type Finding, type Path, pathText } from './fault.ts'
import { findingsOfIssues } from './findings-of-issues.ts'
import { modelSchema } from './schema.ts'
import { readYaml, type Spot, type YamlText } from './yaml-text.ts'

/** Nobody mends more than this before trying again. */
const MOST_FAULTS = 100

export type ParsedModel =
  | {
      readonly ok: true
      readonly model: CollaborationModel
      /** Where the node at `path` stands in the text: for whoever points at it (an editor, the review). */
      spotOf(path: Path, atKey?: boolean): Spot
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * A model's text (YAML) → the model, or what is wrong with it: in order of line, at most 100 faults. Never throws,
 * whatever the text. `knownKinds`: the kinds of criteria that somebody offers evidence for.
 */
export function parseModel(text: string, knownKinds: ReadonlySet<string>): ParsedModel {
  const read = readYaml(text)
  if (!read.ok) return read
  const { yaml } = read
  const formed = modelSchema.safeParse(yaml.value)
  if (!formed.success)
    return { ok: false, faults: placed(ofThisFormat(findingsOfIssues(formed.error.issues, yaml.value)), yaml) }
  const findings = checkModel(formed.data, knownKinds)
  if (findings.length > 0) return { ok: false, faults: placed(findings, yaml) }
  return { ok: true, model: formed.data, spotOf: yaml.spotOf }
}

/** In a file of another format nothing else is where we look for it: only the format is worth telling. */
function ofThisFormat(findings: readonly Finding[]): readonly Finding[] {
  const format = findings.filter(({ path }) => path.length === 1 && path[0] === 'format')
  return format.length > 0 ? format : findings
}

function placed(findings: readonly Finding[], yaml: YamlText): readonly Fault[] {
  return findings
    .map(({ path, atKey, found, expected }) => ({ ...yaml.spotOf(path, atKey), path: pathText(path), found, expected }))
    .sort((one, other) => one.line - other.line || one.column - other.column)
    .slice(0, MOST_FAULTS)
}
