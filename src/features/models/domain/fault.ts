/** Words for people: a message key and what fills it. The texts are in locales/. */
export interface Phrase {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

export function phrase(key: string, values: Phrase['values'] = {}): Phrase {
  return { key, values }
}

/** The way to a node of the model: keys and positions in lists. */
export type Path = readonly (string | number)[]

/** Something wrong with a model: where, what stands there, and what could stand there (one of `expected`). */
export interface Finding {
  readonly path: Path
  /** Points at the key itself, not at its value. */
  readonly atKey?: boolean
  readonly found: Phrase
  readonly expected: readonly Phrase[]
}

/** A finding with its place in the file; lines and columns count from 1. */
export interface Fault {
  readonly line: number
  readonly column: number
  /** `phases[0].gate.criteria[2].kind`; empty when the file as a whole is at fault. */
  readonly path: string
  readonly found: Phrase
  readonly expected: readonly Phrase[]
}

/** `phases[0].steps[2].who` */
export function pathText(path: Path): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('')
}

const LONGEST_QUOTE = 60

/** Says what a value is, short enough for one line. */
export function describeValue(value: unknown): Phrase {
  if (value === undefined) return phrase('models.found.missing')
  if (value === null || value === '') return phrase('models.found.empty')
  if (Array.isArray(value)) return phrase('models.found.list', { count: value.length })
  if (typeof value === 'object') return phrase('models.found.mapping', { keys: cut(Object.keys(value).join(', ')) })
  if (typeof value === 'number') return phrase('models.found.number', { value: String(value) })
  return phrase('models.found.text', { value: cut(String(value)) })
}

/** One line of at most 60 characters, without what could disturb a terminal or a page. */
export function cut(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line
}
