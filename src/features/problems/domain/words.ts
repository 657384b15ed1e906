/**
 * The words of a text, in order, in lower case: punctuation, case and line breaks are no words, so that mending them
 * changes nothing. Unicode's word boundaries (UAX #29), which also know languages without spaces.
 */
export function wordsOf(text: string, language: string): string[] {
  // The language alone: regions and scripts change no word boundaries, and a subtag that is wrong would throw.
  const segments = new Intl.Segmenter(language.replace(/-.*/, ''), { granularity: 'word' }).segment(
    text.normalize('NFC'),
  )
  const words: string[] = []
  for (const { segment, isWordLike } of segments) if (isWordLike) words.push(segment.toLowerCase())
  return words
}

/**
 * How many words have to be put in, taken out or exchanged to make one list of words the other (Levenshtein's distance),
 * or `limit + 1` when it is more than `limit`. Only the band of that width is computed: O(words × limit).
 */
export function wordsChanged(from: readonly string[], to: readonly string[], limit: number): number {
  const tooMany = limit + 1
  if (Math.abs(from.length - to.length) > limit) return tooMany
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const next = nextRow(above, from[row - 1], to, row, limit)
    if (Math.min(...bandOf(next, row, limit)) > limit) return tooMany
    above = next
  }
  return Math.min(above[to.length] ?? tooMany, tooMany)
}

function nextRow(
  above: readonly number[],
  word: string | undefined,
  to: readonly string[],
  row: number,
  limit: number,
): number[] {
  const tooMany = limit + 1
  const next = new Array<number>(to.length + 1).fill(tooMany)
  if (row <= limit) next[0] = row
  for (let column = Math.max(1, row - limit); column <= Math.min(to.length, row + limit); column += 1) {
    const exchanged = (above[column - 1] ?? tooMany) + (word === to[column - 1] ? 0 : 1)
    const takenOut = (above[column] ?? tooMany) + 1
    const putIn = (next[column - 1] ?? tooMany) + 1
    next[column] = Math.min(exchanged, takenOut, putIn, tooMany)
  }
  return next
}

function bandOf(row: readonly number[], at: number, limit: number): readonly number[] {
  return row.slice(Math.max(0, at - limit), at + limit + 1)
}
