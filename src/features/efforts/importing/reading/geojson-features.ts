import { UnreadableFile } from '../domain/fault.ts'

interface Feature {
  readonly id?: unknown
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometry?: unknown
}

/** Characters of one feature: a boundary of 50,000 points has two million. */
const LONGEST = 4_000_000
const LONGEST_HEAD = 100_000

interface Found {
  readonly feature: Feature
  readonly line: number
  /** What stood before the first feature: the collection's coordinate system. */
  readonly head: string
}

/**
 * Cuts a FeatureCollection into its features without parsing the whole: counts brackets outside strings from where the list
 * of features begins. JSON.parse reads each, so that what is wrong within one is found there.
 */
export async function* featuresIn(pieces: AsyncIterable<string>): AsyncGenerator<Found> {
  let [text, at, line, begun, depth, head] = ['', 0, 1, -1, 0, '']
  let [inList, inString, escaped, ended, begunLine] = [false, false, false, false, 1]
  for await (const piece of pieces) {
    text += piece
    if (!inList && !ended) {
      const list = /"features"\s*:\s*\[/.exec(text)
      if (list === null) {
        if (text.length > LONGEST_HEAD) throw new UnreadableFile('import.file.no-features')
        continue
      }
      head = text.slice(0, list.index)
      at = list.index + list[0].length
      line += text.slice(0, at).split('\n').length - 1
      inList = true
    }
    for (; at < text.length && !ended; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) line++
      if (inString) {
        if (escaped) escaped = false
        else if (code === 92) escaped = true
        else if (code === 34) inString = false
      } else if (code === 34) inString = true
      else if (code === 123 || code === 91) {
        if (depth++ === 0) [begun, begunLine] = [at, line]
      } else if (code === 93 && depth === 0) ended = true
      else if (code === 125 || code === 93) {
        if (--depth > 0) continue
        yield { feature: parsed(text.slice(begun, at + 1), begunLine), line: begunLine, head }
        begun = -1
      }
    }
    const keep = begun === -1 ? text.length : begun
    text = text.slice(keep)
    at -= keep
    if (begun !== -1) begun = 0
    if (text.length > LONGEST) throw new UnreadableFile('import.file.row-size', { line: begunLine })
  }
  if (!inList && !ended) throw new UnreadableFile('import.file.no-features')
  if (!ended) throw new UnreadableFile('import.file.cut-json', { line })
}

function parsed(text: string, line: number): Feature {
  try {
    const feature: unknown = JSON.parse(text)
    if (typeof feature === 'object' && feature !== null && !Array.isArray(feature)) return feature
  } catch {
    // Told with its line, in our words.
  }
  throw new UnreadableFile('import.file.json', { line })
}
