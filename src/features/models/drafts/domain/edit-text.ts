import { type Document, isCollection, isNode, isScalar, type Node, parseDocument, visit } from 'yaml'
import { canonical } from '../../domain/canonical.ts'
import type { Path } from '../../domain/fault.ts'
import { readYaml } from '../../domain/yaml-text.ts'
import { sourceOf } from './yaml-source.ts'

/** What a field holds: a word or text, a list of words, or a small mapping. */
export type FieldValue = string | readonly string[] | { readonly [key: string]: string }

/** A value put at `path`, in place of what stands there. */
export interface Edit {
  readonly path: Path
  readonly value: FieldValue
}

/**
 * The text with these values in it, everything else as it was typed: comments, order, quotes, blank lines. Undefined when
 * the text can't be read. Only where a value can't be put in place (a field that isn't there yet) is the text set anew,
 * with its comments. Paths may not lie within each other.
 */
export function editText(text: string, edits: readonly Edit[]): string | undefined {
  const read = readYaml(text)
  if (!read.ok) return undefined
  if (edits.length === 0) return text
  const expected = canonical(
    edits.reduce<unknown>((value, edit) => withValue(value, edit.path, edit.value), read.yaml.value),
  )
  const inPlace = spliced(text, read.yaml.document, edits)
  if (inPlace !== undefined && says(inPlace, expected)) return inPlace
  const setAnew = rewritten(text, edits)
  return setAnew !== undefined && says(setAnew, expected) ? setAnew : undefined
}

function says(text: string, expected: string): boolean {
  const read = readYaml(text)
  return read.ok && canonical(read.yaml.value) === expected
}

/** Each value written over the one that stands there; undefined when one isn't there. From the last to the first. */
function spliced(text: string, document: Document.Parsed, edits: readonly Edit[]): string | undefined {
  const flows = flowNodes(document)
  const places = edits.map(({ path, value }) => ({ node: document.getIn(path, true), value }))
  if (places.some(({ node }) => !isNode(node) || !node.range)) return undefined
  return places
    .flatMap(({ node, value }) =>
      isNode(node) && node.range ? [{ node, value, from: node.range[0], to: node.range[1] }] : [],
    )
    .sort((one, other) => other.from - one.from)
    .reduce((changed, { node, value, from, to }) => {
      const [old, after] = [changed.slice(from, to), changed.slice(to)]
      const before = leadIn(changed.slice(0, from))
      const ending = old.slice(old.trimEnd().length)
      const endsLine = /^[ \t]*(\n|$)/.test(ending + after)
      const source = sourceOf(value, { old: node, inFlow: flows.has(node), endsLine, indent: indentOf(before) })
      return `${before}${source}${ending}${after}`
    }, text)
}

/** What comes before a value, up to it: a value follows its key on the same line, also where a mapping stood below it. */
function leadIn(before: string): string {
  const key = before.trimEnd()
  return key.endsWith(':') ? `${key} ` : before
}

/** Nodes within `{ … }` and `[ … ]`: there commas and brackets end a plain text. */
function flowNodes(document: Document.Parsed): ReadonlySet<Node> {
  const found = new Set<Node>()
  visit(document, (_, node, above) => {
    if (isNode(node) && above.some((it) => isCollection(it) && it.flow)) found.add(node)
  })
  return found
}

/** How far in the line begins that this text ends with, its list marks counted. */
function indentOf(before: string): number {
  const lines = before.trimEnd().split('\n')
  return /^[\s-]*/.exec(lines.at(-1) ?? '')?.[0].length ?? 0
}

function rewritten(text: string, edits: readonly Edit[]): string | undefined {
  const document = parseDocument(text, { schema: 'core', stringKeys: true, uniqueKeys: false })
  try {
    for (const { path, value } of edits) {
      const old = document.getIn(path, true)
      if (isScalar(old) && typeof value === 'string') old.value = value
      else document.setIn(path, document.createNode(value, { flow: true }))
    }
    return document.toString({ lineWidth: 0 })
  } catch {
    // The path leads through a word: there is no place for the value.
    return undefined
  }
}

function withValue(within: unknown, [part, ...rest]: Path, value: FieldValue): unknown {
  if (part === undefined) return value
  if (Array.isArray(within)) return within.map((it, at) => (at === part ? withValue(it, rest, value) : it))
  const mapping = typeof within === 'object' && within !== null ? within : {}
  const old = Object.entries(mapping).find(([key]) => key === part)?.[1]
  return { ...mapping, [part]: withValue(old, rest, value) }
}
