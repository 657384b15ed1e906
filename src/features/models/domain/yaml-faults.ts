import { type Document, type ErrorCode, isAlias, isMap, isNode, isScalar, visit, type YAMLMap } from 'yaml'
import { cut, type Fault, type Phrase, phrase } from './fault.ts'
import type { Spot } from './yaml-text.ts'

/** Deeper than any model. */
const DEEPEST = 64
/** Nobody reads more; a text of closing brackets has a fault at every one. */
const MOST_FAULTS = 100

type SpotAt = (offset: number) => Spot

/**
 * What keeps a document from being read: syntax, keys that come twice, and what models don't use: anchors and aliases
 * (small texts that explode or loop: "billion laughs"), tags, other versions of YAML. One fault per line.
 */
export function faultsOfYaml(document: Document.Parsed, text: string, spot: SpotAt): readonly Fault[] {
  const faults: Fault[] = []
  const add = (offset: number, expected: Phrase, found?: Phrase) => {
    const at = spot(offset)
    if (faults.length < MOST_FAULTS && faults.at(-1)?.line !== at.line) {
      faults.push({ ...at, path: '', found: found ?? lineOf(text, offset), expected: [expected] })
    }
  }
  for (const error of document.errors.slice(0, MOST_FAULTS)) add(error.pos[0], expectedFor(error.code))
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
    add(0, phrase('models.expected.yaml-version'))
  }
  if (faults.length === 0) findForbidden(document, add)
  for (const warning of document.warnings.slice(0, MOST_FAULTS)) add(warning.pos[0], expectedFor(warning.code))
  return faults.sort((one, other) => one.line - other.line || one.column - other.column)
}

type Add = (offset: number, expected: Phrase, found?: Phrase) => void

function findForbidden(document: Document.Parsed, add: Add) {
  visit(document, (_, node, path) => {
    if (!isNode(node)) return undefined
    const offset = node.range?.[0] ?? 0
    if (path.length > DEEPEST * 2) {
      add(offset, phrase('models.expected.at-most-levels', { limit: DEEPEST }))
      return visit.BREAK
    }
    if (isAlias(node) || node.anchor !== undefined) add(offset, phrase('models.expected.no-anchors'))
    else if (node.tag !== undefined) add(offset, phrase('models.expected.no-tags'))
    if (isScalar(node) && typeof node.value === 'string' && !node.value.isWellFormed()) {
      add(offset, phrase('models.expected.text-file'), phrase('models.found.not-text'))
    }
    if (isMap(node)) addDoubles(node, add)
    return undefined
  })
}

function addDoubles(map: YAMLMap, add: Add) {
  const seen = new Set<string>()
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0
    if (seen.has(name))
      add(offset, phrase('models.expected.once'), phrase('models.found.double-key', { key: cut(name) }))
    seen.add(name)
  }
}

/** The whole line, since the fault is often just before the sign where reading stopped. */
function lineOf(text: string, offset: number): Phrase {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const to = text.indexOf('\n', offset)
  const line = cut(text.slice(from, Math.min(to < 0 ? text.length : to, from + 200)))
  return line === '' ? phrase('models.found.end') : phrase('models.found.line', { line })
}

function expectedFor(code: ErrorCode): Phrase {
  switch (code) {
    case 'TAB_AS_INDENT':
      return phrase('models.expected.spaces')
    case 'MULTIPLE_DOCS':
      return phrase('models.expected.one-document')
    case 'MISSING_CHAR':
      return phrase('models.expected.closed')
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return phrase('models.expected.indentation')
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
      return phrase('models.expected.quoted')
    case 'RESOURCE_EXHAUSTION':
      return phrase('models.expected.at-most-levels', { limit: DEEPEST })
    case 'BAD_DIRECTIVE':
      return phrase('models.expected.yaml-version')
    case 'TAG_RESOLVE_FAILED':
      return phrase('models.expected.no-tags')
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return phrase('models.expected.no-anchors')
    default:
      return phrase('models.expected.yaml')
  }
}
