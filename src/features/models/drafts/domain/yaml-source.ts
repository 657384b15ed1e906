import { isScalar, type Node, Scalar, stringify } from 'yaml'
import type { FieldValue } from './edit-text.ts'

interface Place {
  /** What stands there: its way of quoting is kept where the new value allows it. */
  readonly old: Node
  readonly inFlow: boolean
  /** Nothing follows on its line, no comment either. */
  readonly endsLine: boolean
  /** How far in its line begins. */
  readonly indent: number
}

/** A value as YAML, for the place that it is put in. */
export function sourceOf(value: FieldValue, place: Place): string {
  if (typeof value === 'string') return textOf(value, place)
  if (Array.isArray(value)) return `[${value.map((it) => word(it)).join(', ')}]`
  return `{ ${Object.entries(value)
    .map(([key, it]) => `${key}: ${word(it)}`)
    .join(', ')} }`
}

function textOf(value: string, { old, inFlow, endsLine, indent }: Place): string {
  if (value.includes('\n')) return inFlow || !endsLine ? JSON.stringify(value) : literal(value, indent + 2)
  if (isScalar(old) && old.type === Scalar.QUOTE_SINGLE) return `'${value.replaceAll("'", "''")}'`
  if (isScalar(old) && old.type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value)
  return inFlow ? word(value) : plain(value)
}

/** A text on several lines, as people read it. */
function literal(value: string, indent: number): string {
  const lines = value.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`))
  return `|-\n${lines.join('\n')}`
}

/** Within brackets and braces: quoted where a comma or a bracket would end it. */
function word(value: string): string {
  return /[,[\]{}]/.test(value) ? JSON.stringify(value) : plain(value)
}

/** Unquoted where YAML reads it as the same text. */
function plain(value: string): string {
  const source = stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd()
  return source.includes('\n') ? JSON.stringify(value) : source
}
