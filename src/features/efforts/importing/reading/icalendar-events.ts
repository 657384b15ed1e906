import { UnreadableFile } from '../domain/fault.ts'
import { LONGEST_ROW } from './table.ts'

interface EventText {
  readonly line: number
  /** A calendar with this event alone, and the time zones that came before it. */
  readonly text: string
}

/** Time zones of one file, characters. */
const MOST_ZONES = 500_000

/** Cuts a calendar into its events by lines, so that a large one is never parsed whole. */
export async function* eventsIn(pieces: AsyncIterable<string>): AsyncGenerator<EventText> {
  const zones: string[] = []
  let [part, begun, closed, size, zonesSize]: [string[] | null, number, boolean, number, number] = [
    null,
    0,
    false,
    0,
    0,
  ]
  for await (const { line, number } of linesIn(pieces)) {
    const mark = line.trimEnd().toUpperCase()
    if (mark === 'BEGIN:VEVENT' || mark === 'BEGIN:VTIMEZONE') [part, begun, size] = [[], number, 0]
    if (mark === 'END:VCALENDAR') closed = true
    part?.push(line)
    size += line.length
    if (size > LONGEST_ROW) throw new UnreadableFile('import.file.row-size', { line: begun })
    if (mark === 'END:VTIMEZONE' && part !== null) {
      zonesSize += size
      if (zonesSize < MOST_ZONES) zones.push(...part)
      part = null
    }
    if (mark === 'END:VEVENT' && part !== null) {
      yield { line: begun, text: ['BEGIN:VCALENDAR', ...zones, ...part, 'END:VCALENDAR'].join('\r\n') }
      part = null
    }
  }
  if (!closed) throw new UnreadableFile('import.file.cut-calendar')
}

async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<{ line: string; number: number }> {
  let rest = ''
  let number = 0
  for await (const piece of pieces) {
    const lines = (rest + piece).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) yield { line, number: ++number }
    if (rest.length > LONGEST_ROW) throw new UnreadableFile('import.file.row-size', { line: number + 1 })
  }
  if (rest !== '') yield { line: rest, number: ++number }
}
