import { MOST_THEMES, themeCodes } from '../../domain/theme.ts'
import { type Cell, type RawRow, wordsOf } from './cell.ts'
import { folded, MEANINGS, type Meaning } from './column.ts'
import type { ReadRow } from './effort-row.ts'
import { type Fault, quoted } from './fault.ts'
import type { Mapping } from './mapping.ts'
import { readMoney } from './money.ts'
import { type PeriodRead, readPeriod, readSpan } from './period.ts'
import { listed, readStatus, readTargetGroup } from './words.ts'

/** Reads rows of one file by a mapping. `headings` are the file's columns. */
export function rowReader(mapping: Mapping, headings: readonly string[], date1904: boolean): (row: RawRow) => ReadRow {
  const places = new Map(headings.map((heading, at) => [folded(heading), at]))
  const columns = new Map<Meaning, number>()
  for (const meaning of MEANINGS) {
    const at = places.get(folded(mapping.columns[meaning] ?? '\u0000'))
    if (at !== undefined) columns.set(meaning, at)
  }
  const words = new Map(Object.entries(mapping.words).map(([theirs, ours]) => [folded(theirs), ours]))
  return (row) => new RowReading(row, { headings, columns, words, date1904 }).read()
}

interface Ground {
  readonly headings: readonly string[]
  readonly columns: ReadonlyMap<Meaning, number>
  readonly words: ReadonlyMap<string, string>
  readonly date1904: boolean
}

/** One row on its way: collects every fault, so that all are told at once. */
class RowReading {
  readonly #faults: Fault[] = []
  readonly #row: RawRow
  readonly #ground: Ground
  constructor(row: RawRow, ground: Ground) {
    this.#row = row
    this.#ground = ground
  }

  read(): ReadRow {
    const key = this.#text('key', 200, true)
    const { begins, ends } = this.#when()
    const says = {
      title: this.#text('title', 120, true).replace(/\s+/g, ' '),
      description: this.#text('description', 4000),
      unit: this.#text('unit', 200) || null,
      begins,
      ends,
      status: this.#status(),
      themes: themeCodes(this.#list('themes')),
      targetGroups: unique(
        this.#list('targetGroups').flatMap((it) => this.#read('targetGroups', it, readTargetGroup) ?? []),
      ),
      budgetSek: this.#money(),
      sourceLink: this.#link(),
    }
    const where = { place: this.#text('place', 200), at: this.#position(), geometry: this.#row.geometry ?? null }
    return { line: this.#row.line, key, says, where, faults: this.#faults }
  }

  #cell(meaning: Meaning): Cell {
    const at = this.#ground.columns.get(meaning)
    return at === undefined ? '' : (this.#row.cells[at] ?? '')
  }

  #fault(meaning: Meaning, key: Fault['key'], values: Fault['values'] = {}): void {
    const at = this.#ground.columns.get(meaning)
    this.#faults.push({ key, values, column: at === undefined ? undefined : this.#ground.headings[at] })
  }

  #text(meaning: Meaning, most: number, needed = false): string {
    const cell = this.#cell(meaning)
    if (typeof cell === 'object') {
      this.#fault(meaning, cell.fault, cell.values)
      return ''
    }
    const text = wordsOf(cell)
    if (text === '' && needed) this.#fault(meaning, 'import.row.empty')
    if (text.length > most) this.#fault(meaning, 'import.row.long', { most, length: text.length })
    return text.slice(0, most)
  }

  /** Words with what the mapping says that they mean. */
  #list(meaning: Meaning): string[] {
    const whole = this.#text(meaning, 1000)
    const said = this.#ground.words.get(folded(whole))
    if (said !== undefined) return listed(said)
    const all = listed(whole).map((it) => this.#ground.words.get(folded(it)) ?? it)
    if (all.length > MOST_THEMES) this.#fault(meaning, 'import.row.many', { most: MOST_THEMES })
    return all.slice(0, MOST_THEMES)
  }

  #read<T>(meaning: 'status' | 'targetGroups', word: string, read: (word: string) => T | undefined): T | undefined {
    const found = read(word)
    if (found === undefined)
      this.#fault(meaning, meaning === 'status' ? 'import.row.status' : 'import.row.target-group', {
        word: quoted(word),
      })
    return found
  }

  #status() {
    const word = this.#text('status', 200)
    if (word === '') return 'decided' as const
    return this.#read('status', this.#ground.words.get(folded(word)) ?? word, readStatus) ?? ('decided' as const)
  }

  #when(): { begins: string; ends: string | null } {
    const begins = this.#period('begins', readPeriod)
    const ends = this.#period('ends', readPeriod)
    const span = this.#period('period', readSpan)
    const first = begins?.first ?? span?.first
    // "Q2 2026" as a beginning tells the end too, when no column does.
    const alone = begins && begins.first !== begins.last && !this.#ground.columns.has('ends') ? begins.last : null
    const last = ends?.last ?? span?.last ?? alone
    const meaning = this.#ground.columns.has('begins') ? 'begins' : 'period'
    if (first === undefined) {
      if (!this.#faults.some((it) => it.column === this.#heading(meaning))) this.#fault(meaning, 'import.row.empty')
      return { begins: '', ends: null }
    }
    if (last !== null && last < first) this.#fault('ends', 'import.row.ends-before', { begins: first, ends: last })
    return { begins: first, ends: last }
  }

  #heading(meaning: Meaning): string | undefined {
    const at = this.#ground.columns.get(meaning)
    return at === undefined ? undefined : this.#ground.headings[at]
  }

  #period(meaning: Meaning, read: (cell: string | number, date1904: boolean) => PeriodRead) {
    const cell = this.#cell(meaning)
    const text = typeof cell === 'number' ? cell : this.#text(meaning, 200)
    if (text === '') return undefined
    const found = read(text, this.#ground.date1904)
    if (!('fault' in found)) return found
    this.#fault(meaning, found.fault, { word: quoted(text) })
    return undefined
  }

  #money(): number | null {
    const cell = this.#cell('budget')
    const text = typeof cell === 'number' ? cell : this.#text('budget', 60)
    if (text === '') return null
    const found = readMoney(text)
    if (typeof found === 'number') return found
    this.#fault('budget', found.fault, { word: quoted(text) })
    return null
  }

  #link(): string | null {
    const text = this.#text('link', 2000)
    if (text === '') return null
    const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
    if (URL.canParse(address) && !/\s/.test(address)) return new URL(address).href.slice(0, 2000)
    this.#fault('link', 'import.row.link', { word: quoted(text) })
    return null
  }

  #position(): readonly [number, number] | null {
    const [x, y] = (['x', 'y'] as const).map((meaning) => {
      const cell = this.#cell(meaning)
      if (typeof cell === 'number') return cell
      const text = this.#text(meaning, 60).replace(/\s/g, '').replace(',', '.')
      if (text === '') return null
      if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
      this.#fault(meaning, 'import.row.coordinate', { word: quoted(text) })
      return null
    })
    return x == null || y == null ? null : [x, y]
  }
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)]
}
