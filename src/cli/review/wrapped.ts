/** Terminals are at least this wide, and longer lines are hard to read. */
const WIDTH = 100

/** The text in lines of at most 100 characters, between words; `hanging` goes before every line but the first. */
export function wrapped(text: string, indent: string, hanging = indent): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const isEmpty = line.trim() === ''
    if (!isEmpty && [...line].length + 1 + [...word].length > WIDTH) {
      lines.push(line)
      line = hanging + word
    } else line += isEmpty ? word : ` ${word}`
  }
  return [...lines, line]
}
