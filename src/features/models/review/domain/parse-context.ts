import { describeValue, type Fault, type Finding, pathText, phrase } from '../../domain/fault.ts'
import { findingsOfIssues } from '../../domain/findings-of-issues.ts'
import { readYaml } from '../../domain/yaml-text.ts'
import type { ReviewContext } from './context.ts'
import { contextJsonSchema, contextSchema } from './context-schema.ts'

export type ParsedContext =
  | { readonly ok: true; readonly context: ReviewContext }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** A context's text (YAML or JSON) → the context, or what is wrong with it, in order of line. Never throws. */
export function parseContext(text: string): ParsedContext {
  const read = readYaml(text)
  if (!read.ok) return read
  const { value, spotOf } = read.yaml
  const formed = contextSchema.safeParse(value)
  const findings = formed.success
    ? doubles(formed.data)
    : findingsOfIssues(formed.error.issues, value, contextJsonSchema())
  if (formed.success && findings.length === 0) return { ok: true, context: formed.data }
  const faults = findings
    .map(({ path, atKey, found, expected }) => ({ ...spotOf(path, atKey), path: pathText(path), found, expected }))
    .sort((one, other) => one.line - other.line || one.column - other.column)
  return { ok: false, faults }
}

/** A stance names a kind of place by its id. */
function doubles({ placeKinds }: ReviewContext): readonly Finding[] {
  return placeKinds.flatMap(({ id }, at) =>
    placeKinds.findIndex((it) => it.id === id) === at
      ? []
      : [
          {
            path: ['placeKinds', at, 'id'],
            found: describeValue(id),
            expected: [phrase('models.expected.unused-id')],
          },
        ],
  )
}
