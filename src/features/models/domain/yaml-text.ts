import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Fault, type Path, type Phrase, phrase } from './fault.ts'
import { faultsOfYaml } from './yaml-faults.ts'

/** Where something stands in a file; lines and columns count from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** A text read as YAML: its content, and where each part of it stands. */
export interface YamlText {
  readonly value: unknown
  /** Where the value at `path` stands, or its key; what is missing stands where the mapping around it begins. */
  spotOf(path: Path, atKey?: boolean): Spot
  /** The text's nodes, for whoever changes some of them and leaves the others as they are. */
  readonly document: Document.Parsed
}

/** Largest text that is read, in bytes of UTF-8: room for 200 phases with 5,000 short criteria. */
export const LARGEST_TEXT = 1_000_000

/** Reads YAML 1.2, as far as models need it. Faults come in the order in which they stand. Never throws. */
export function readYaml(text: string): { ok: true; yaml: YamlText } | { ok: false; faults: readonly Fault[] } {
  const refusal = unreadable(text)
  if (refusal !== undefined) return { ok: false, faults: [{ line: 1, column: 1, path: '', ...refusal }] }
  const lines = new LineCounter()
  // The library compares every key with every other; `faultsOfYaml` finds the doubles in linear time instead.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
  })
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const faults = faultsOfYaml(document, text, spot)
  if (faults.length > 0) return { ok: false, faults }
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  return { ok: true, yaml: { value, document, spotOf: (path, atKey = false) => spot(offsetOf(document, path, atKey)) } }
}

function unreadable(text: string): { found: Phrase; expected: readonly Phrase[] } | undefined {
  const bytes = Buffer.byteLength(text)
  if (bytes > LARGEST_TEXT) {
    const expected = [phrase('models.expected.at-most-bytes', { limit: LARGEST_TEXT })]
    return { found: phrase('models.found.bytes', { bytes }), expected }
  }
  // PostgreSQL stores neither: better said here than as an outage later.
  if (text.includes('\u0000') || !text.isWellFormed()) {
    return { found: phrase('models.found.not-text'), expected: [phrase('models.expected.text-file')] }
  }
  return undefined
}

function offsetOf(document: Document.Parsed, path: Path, atKey: boolean): number {
  let node: Node | null = document.contents
  let offset = start(node)
  for (const [at, part] of path.entries()) {
    const entry = entryOf(node, part)
    if (entry === undefined) return offset
    node = entry.value
    offset = atKey && at === path.length - 1 ? start(entry.key) : start(entry.value ?? entry.key)
  }
  return offset
}

function entryOf(node: Node | null, part: string | number): { key: Node | null; value: Node | null } | undefined {
  if (isSeq<Node>(node) && typeof part === 'number') {
    const value = node.items[part]
    return value === undefined ? undefined : { key: value, value }
  }
  if (!isMap<Node, Node>(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === part)
  return pair === undefined ? undefined : { key: pair.key, value: pair.value }
}

function start(node: Node | null): number {
  return node?.range?.[0] ?? 0
}
