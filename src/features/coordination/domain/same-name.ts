/** Names that share so much of their threes of letters are taken for the same (Dice's coefficient, 0–1). */
const SAME_NAME_FROM = 0.8

/** True when two titles are much the same: spelling, word order and small words apart. Another stage or year is another effort. */
export function isSameName(one: string, other: string): boolean {
  const [mine, theirs] = [nameOf(one), nameOf(other)]
  if (mine.numbers !== theirs.numbers) return false
  return mine.text === theirs.text ? mine.text !== '' : alikeness(mine.threes, theirs.threes) >= SAME_NAME_FROM
}

interface Name {
  readonly text: string
  /** "etapp 1" and "etapp 2" differ in one letter of fifteen, and are two efforts. */
  readonly numbers: string
  readonly threes: ReadonlySet<string>
}

const LITTLE_WORDS = new Set([
  'i',
  'på',
  'vid',
  'och',
  'av',
  'för',
  'till',
  'med',
  'the',
  'of',
  'in',
  'and',
  'في',
  'من',
  'على',
])

/** Titles come again and again when all are compared with all. */
const known = new Map<string, Name>()
const MOST_KNOWN = 20_000

function nameOf(title: string): Name {
  const ready = known.get(title)
  if (ready !== undefined) return ready
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LITTLE_WORDS.has(word))
    .sort()
  const text = words.join(' ')
  const name = { text, numbers: words.filter((word) => /\p{N}/u.test(word)).join(' '), threes: threesOf(words) }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(title, name)
  return name
}

function threesOf(words: readonly string[]): Set<string> {
  const threes = new Set<string>()
  for (const word of words) {
    const padded = `  ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) threes.add(padded.slice(i, i + 3))
  }
  return threes
}

function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const three of one) if (other.has(three)) shared++
  return (2 * shared) / (one.size + other.size)
}
