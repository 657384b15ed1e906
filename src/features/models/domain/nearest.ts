/** The word that was probably meant: at most two letters wrong (three in long words), or undefined. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 60) return undefined
  const ranked = words
    .map((candidate) => ({ candidate, wrong: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, wrong }) => wrong <= (candidate.length > 9 ? 3 : 2) && wrong < candidate.length)
    .sort((one, other) => one.wrong - other.wrong)
  return ranked[0]?.candidate
}

/** Levenshtein's distance: letters to change, add or drop. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1]
    for (const [column, target] of [...other].entries()) {
      const changed = (above[column] ?? 0) + (letter === target ? 0 : 1)
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
