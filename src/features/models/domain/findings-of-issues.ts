import type { z } from 'zod'
import { expectedAt, keysAt } from './expected.ts'
import { describeValue, type Finding, type Path, phrase } from './fault.ts'
import type { SchemaNode } from './json-schema.ts'
import { nearest } from './nearest.ts'

type Issue = z.core.$ZodIssue

/** A hostile text can be wrong in a hundred thousand places; explaining each would take minutes. */
const ENOUGH = 200

/**
 * What the schema objects to, as findings a person can act on. `model` is what was validated; `form` its published
 * schema, when it is no model but another kind of file.
 */
export function findingsOfIssues(
  issues: readonly Issue[],
  model: unknown,
  form?: SchemaNode,
  base: Path = [],
): readonly Finding[] {
  return issues.slice(0, ENOUGH).flatMap((issue) => findingsOf(issue, model, form, base))
}

function findingsOf(issue: Issue, model: unknown, form: SchemaNode | undefined, base: Path): readonly Finding[] {
  const path = [...base, ...(issue.path as (string | number)[])]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, ENOUGH).map((key) => unknownKey([...path, key], keysAt(path, model, form)))
    case 'invalid_union': {
      const meant = branchMeant(issue.errors)
      return meant === undefined ? [plain(path, model, form)] : findingsOfIssues(meant, model, form, path)
    }
    case 'too_big':
      return [outside(path, model, form, issue.origin, 'most', Number(issue.maximum))]
    case 'too_small':
      return [outside(path, model, form, issue.origin, 'least', Number(issue.minimum))]
    default:
      return [plain(path, model, form)]
  }
}

/** The alternative that the writer had in mind: the one whose own shape fits, so that only something within it is wrong. */
function branchMeant(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) =>
    issues.every((issue) => issue.path.length > 0 || !['invalid_type', 'invalid_value'].includes(issue.code)),
  )
}

function plain(path: Path, model: unknown, form: SchemaNode | undefined): Finding {
  return { path, found: describeValue(valueAt(path, model)), expected: expectedAt(path, model, form) }
}

function unknownKey(path: Path, keys: readonly string[]): Finding {
  const key = String(path.at(-1))
  const close = nearest(key, keys)
  const expected =
    close === undefined
      ? phrase('models.expected.keys', { keys: keys.join(', ') })
      : phrase('models.expected.word', { word: close })
  return { path, atKey: true, found: phrase('models.found.unknown-key', { key }), expected: [expected] }
}

function outside(
  path: Path,
  model: unknown,
  form: SchemaNode | undefined,
  origin: string,
  end: 'least' | 'most',
  limit: number,
): Finding {
  const value = valueAt(path, model)
  if (origin === 'string') {
    const length = String(value).length
    return { path, found: phrase('models.found.length', { length }), expected: [lengthPhrase(end, limit)] }
  }
  if (origin === 'array') return { path, found: describeValue(value), expected: [itemsPhrase(end, limit)] }
  return plain(path, model, form)
}

const lengthPhrase = (end: 'least' | 'most', limit: number) =>
  end === 'most'
    ? phrase('models.expected.at-most-characters', { limit })
    : phrase('models.expected.at-least-characters', { limit })

const itemsPhrase = (end: 'least' | 'most', limit: number) =>
  end === 'most'
    ? phrase('models.expected.at-most-items', { limit })
    : phrase('models.expected.at-least-items', { limit })

export function valueAt(path: Path, model: unknown): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    model,
  )
}
