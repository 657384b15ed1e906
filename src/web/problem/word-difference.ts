/** A run of text that both versions have, that only the earlier one has, or that only the later one has. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** More changes than this and the texts are shown as exchanged: nobody reads them word for word, and it would cost. */
const MOST_CHANGES = 800

/**
 * How one text becomes another, word by word: the shortest way (Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986), made readable: a removal comes before what replaces it, and a lone short word between two changes
 * goes with them. `same` and `removed` together are the earlier text, `same` and `added` the later one.
 */
export function wordDifference(from: string, to: string, language = 'sv'): Run[] {
  const [a, b] = [piecesOf(from, language), piecesOf(to, language)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const middle = shortestEdits(middleA, middleB) ?? exchanged(middleA, middleB)
  return readable([same(a.slice(0, start)), ...middle, same(a.slice(a.length - end))])
}

function same(pieces: readonly string[]): Run {
  return { kind: 'same', text: pieces.join('') }
}

function exchanged(a: readonly string[], b: readonly string[]): Run[] {
  return [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ]
}

/** Words, and what stands between them (UAX #29), which also knows languages without spaces. */
function piecesOf(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language.replace(/-.*/, ''), { granularity: 'word' }).segment(text)
  return Array.from(segments, ({ segment }) => segment)
}

/** One run for each piece, along the shortest way; null when it is longer than `MOST_CHANGES`. */
function shortestEdits(a: readonly string[], b: readonly string[]): Run[] | null {
  const furthest = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let changes = 0; changes <= Math.min(MOST_CHANGES, a.length + b.length); changes += 1) {
    trace.push(new Map(furthest))
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = stepTo(furthest, diagonal, changes)
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      furthest.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return wayBack(trace, a, b)
    }
  }
  return null
}

/** Where on `a` the diagonal is reached with one more change: from above (an addition) or from the left (a removal). */
function stepTo(furthest: ReadonlyMap<number, number>, diagonal: number, changes: number): number {
  const [left, above] = [furthest.get(diagonal - 1) ?? -1, furthest.get(diagonal + 1) ?? -1]
  return diagonal === -changes || (diagonal !== changes && left < above) ? above : left + 1
}

function wayBack(trace: readonly ReadonlyMap<number, number>[], a: readonly string[], b: readonly string[]): Run[] {
  const runs: Run[] = []
  let [x, y] = [a.length, b.length]
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const before = trace[changes] ?? new Map<number, number>()
    const diagonal = x - y
    const [left, above] = [before.get(diagonal - 1) ?? -1, before.get(diagonal + 1) ?? -1]
    const added = diagonal === -changes || (diagonal !== changes && left < above)
    const fromX = added ? above : left
    const fromY = fromX - (added ? diagonal + 1 : diagonal - 1)
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0) && a[x - 1] === b[y - 1]) {
      runs.push({ kind: 'same', text: a[x - 1] ?? '' })
      x -= 1
      y -= 1
    }
    if (changes === 0) break
    runs.push(added ? { kind: 'added', text: b[y - 1] ?? '' } : { kind: 'removed', text: a[x - 1] ?? '' })
    if (added) y -= 1
    else x -= 1
  }
  return runs.reverse()
}

/** What stands alone between two changes and is at most this long goes with them. */
const TOO_SHORT = 3

/** Gathers pieces: each change is one removal and then one addition, with nothing between but what is worth reading. */
function readable(pieces: readonly Run[]): Run[] {
  const runs: Run[] = []
  let [kept, removed, added] = ['', '', '']
  const close = () => {
    for (const [kind, text] of [
      ['same', kept],
      ['removed', removed],
      ['added', added],
    ] as const)
      if (text !== '') runs.push({ kind, text })
    kept = ''
    removed = ''
    added = ''
  }
  let between = ''
  for (const { kind, text } of pieces) {
    const changing = removed !== '' || added !== ''
    if (kind === 'same') {
      if (changing) between += text
      else kept += text
      continue
    }
    if (between !== '' && between.trim().length > TOO_SHORT) {
      close()
      kept = between
    } else {
      removed += between
      added += between
    }
    between = ''
    if (kind === 'removed') removed += text
    else added += text
  }
  close()
  if (between !== '') runs.push({ kind: 'same', text: between })
  return runs
}
