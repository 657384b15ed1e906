import ts from 'typescript'
import { nodesOf, placeOf, type Source } from './sources.ts'

/** `room.thing.detail` */
const KEY = /^[a-z][a-z0-9-]*(\.[a-zA-Z0-9-]+)+$/

/** What code says a message's key to be: whole, or a pattern where a template fills parts in. */
export interface NamedKey {
  readonly matches: (key: string) => boolean
  readonly text: string
  readonly at: string
}

/** Every literal and template of a source that could be a key. */
export function keysNamedIn(source: Source): NamedKey[] {
  return [...nodesOf(source)].flatMap((node) => {
    const named = keyOf(node)
    return named === undefined ? [] : [{ ...named, at: placeOf(source, node) }]
  })
}

function keyOf(node: ts.Node): Omit<NamedKey, 'at'> | undefined {
  if (ts.isStringLiteralLike(node) && KEY.test(node.text))
    return { matches: (key) => key === node.text, text: node.text }
  if (!ts.isTemplateExpression(node) || !/^[a-z][a-z0-9-]*\./.test(node.head.text)) return undefined
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  const pattern = new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)
  return { matches: (key) => pattern.test(key), text: parts.join('…') }
}

/** Calls whose argument is a key, by the function's name: at which place it stands. */
const CALLS: Readonly<Record<string, number>> = { t: 0, phrase: 0, sentence: 0, refuse: 1, translate: 1 }

/** Of zod's checks, the last argument is what is said when they fail. */
const CHECKS = new Set(['min', 'max', 'length', 'regex', 'refine', 'int', 'positive', 'nonempty'])
const PROPERTIES = new Set(['error', 'message', 'reason'])

/** Every key-like literal that stands where a message is expected: the compiler checks only some of these. */
export function keysExpectedIn(source: Source): NamedKey[] {
  return [...nodesOf(source)].flatMap((node) => {
    const expected = expectedIn(node)
    const named = expected && keyOf(expected)
    return named === undefined || expected === undefined ? [] : [{ ...named, at: placeOf(source, expected) }]
  })
}

function expectedIn(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAssignment(node) && PROPERTIES.has(node.name.getText())) return node.initializer
  if (!ts.isCallExpression(node)) return undefined
  if (ts.isPropertyAccessExpression(node.expression) && CHECKS.has(node.expression.name.text))
    return node.arguments.at(-1)
  const position = CALLS[node.expression.getText()]
  return position === undefined ? undefined : node.arguments[position]
}
