import { type Path, type Phrase, phrase } from './fault.ts'
import { modelJsonSchema, type SchemaNode } from './json-schema.ts'

const ROOT = modelJsonSchema()

/**
 * What may stand at `path`, in words, read from the published schema: one source for validation and for its messages.
 * `form`: the schema of another kind of file than a model's.
 */
export function expectedAt(path: Path, model: unknown, form: SchemaNode = ROOT): readonly Phrase[] {
  const nodes = nodesAt(path, model, form)
  const words = [...new Set(nodes.flatMap(wordsOf))]
  const phrases = nodes.filter((node) => wordsOf(node).length === 0).map(describe)
  const others = [...new Map(phrases.map((it) => [JSON.stringify(it), it])).values()]
  if (words.length === 0) return others
  return [
    ...others,
    words.length === 1
      ? phrase('models.expected.word', { word: words.join() })
      : phrase('models.expected.one-of', { words: words.join(', ') }),
  ]
}

function wordsOf(node: SchemaNode): readonly string[] {
  return (node.const === undefined ? (node.enum ?? []) : [node.const]).map(String)
}

/** The keys that the mapping at `path` may have. */
export function keysAt(path: Path, model: unknown, form: SchemaNode = ROOT): readonly string[] {
  return [...new Set(nodesAt(path, model, form).flatMap((node) => Object.keys(node.properties ?? {})))]
}

/** Alternatives at `path`; `model` decides between them on the way down (a criterion's `kind` decides its parameters). */
function nodesAt(path: Path, model: unknown, form: SchemaNode): readonly SchemaNode[] {
  let nodes = alternatives(form, form)
  let value = model
  for (const part of path) {
    const fitting = nodes.filter((node) => holds(node, value, part))
    nodes = (fitting.length > 0 ? fitting : nodes).flatMap((node) => child(node, part, form))
    value = (value as Record<string | number, unknown> | null | undefined)?.[part]
  }
  return nodes
}

function alternatives(node: SchemaNode, form: SchemaNode): readonly SchemaNode[] {
  if (node.$ref !== undefined) {
    const target = form.$defs?.[node.$ref.replace('#/$defs/', '')]
    return target === undefined ? [] : alternatives(target, form)
  }
  const options = node.anyOf ?? node.oneOf
  return options === undefined ? [node] : options.flatMap((option) => alternatives(option, form))
}

function child(node: SchemaNode, part: string | number, form: SchemaNode): readonly SchemaNode[] {
  const found = typeof part === 'number' ? node.items : node.properties?.[part]
  return found === undefined ? [] : alternatives(found, form)
}

/** False when a constant beside `part` says that the value follows another alternative. */
function holds(node: SchemaNode, value: unknown, part: string | number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(node.properties ?? {}).every(([key, { const: fixed }]) => {
    const actual = (value as Record<string, unknown>)[key]
    return fixed === undefined || key === part || actual === undefined || actual === fixed
  })
}

function describe(node: SchemaNode): Phrase {
  if (node.examples !== undefined) return phrase('models.expected.like', { example: String(node.examples[0]) })
  switch (node.type) {
    case 'object':
      return phrase('models.expected.mapping', { keys: Object.keys(node.properties ?? {}).join(', ') })
    case 'array':
      return phrase('models.expected.list')
    case 'boolean':
      return phrase('models.expected.one-of', { words: 'true, false' })
    case 'integer':
      return phrase('models.expected.whole-number', { least: node.minimum ?? 0, most: node.maximum ?? 0 })
    case 'number':
      return phrase('models.expected.number', { least: node.minimum ?? 0, most: node.maximum ?? 0 })
    default:
      return phrase('models.expected.readable-text')
  }
}
