/**
 * The offset at which a text stops being JSON (RFC 8259); its length when it ends too early, null when it is JSON. `JSON.parse` says
 * that something is wrong but, for most faults, not where; this is run only then.
 */
export function jsonFault(text: string): number | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let offset = 0
  while (true) {
    offset = after(SPACE, text, offset) ?? offset
    if (expected === 'end') return offset === text.length ? null : offset
    const step = next(text, offset, expected, open)
    if (step === null) return offset
    ;[offset, expected] = step
  }
}

type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end'

const SPACE = /[ \t\n\r]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that JSON strings may not hold (RFC 8259 §7).
const STRING = /"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

function next(text: string, offset: number, expected: Expected, open: ('{' | '[')[]): [number, Expected] | null {
  const character = text[offset]
  const closable = expected === 'value-or-close' || expected === 'key-or-close' || expected === 'comma-or-close'
  if (closable && character === (open.at(-1) === '{' ? '}' : ']')) {
    open.pop()
    return [offset + 1, open.length === 0 ? 'end' : 'comma-or-close']
  }
  if (expected === 'comma-or-close')
    return character === ',' ? [offset + 1, open.at(-1) === '{' ? 'key' : 'value'] : null
  if (expected === 'colon') return character === ':' ? [offset + 1, 'value'] : null
  if (expected === 'key' || expected === 'key-or-close') return step(after(STRING, text, offset), 'colon')
  if (character === '{' || character === '[') {
    open.push(character)
    return [offset + 1, character === '{' ? 'key-or-close' : 'value-or-close']
  }
  return step(after(STRING, text, offset) ?? after(SCALAR, text, offset), open.length === 0 ? 'end' : 'comma-or-close')
}

function step(offset: number | null, expected: Expected): [number, Expected] | null {
  return offset === null ? null : [offset, expected]
}

/** The offset after the pattern, if the text has it here. */
function after(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : null
}
