import type { Figures } from './load.ts'
import type { PlannedStatement } from './plans.ts'
import type { WriteFigures } from './writes.ts'

export interface PageFigures {
  readonly name: string
  readonly bytes: number
  readonly elements: number
  readonly figures: Figures
  readonly floor: Figures
}

type Row = readonly (string | number)[]

/** Prints a table that reads in a terminal and in Markdown. */
function print(head: readonly string[], rows: readonly Row[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => String(row[column] ?? '').length)),
  )
  const line = (row: Row) =>
    `| ${row.map((cell, column) => (typeof cell === 'number' ? String(cell).padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  process.stdout.write(`${[line(head), rule, ...rows.map(line)].join('\n')}\n\n`)
}

/** Pages at 10 connections beside their floor. */
export function printPages(pages: readonly PageFigures[]): void {
  print(
    ['page', 'kB', 'elements', 'per second', 'floor', 'of floor', 'p99 ms', 'wrong'],
    pages.map(({ name, bytes, elements, figures, floor }) => [
      name,
      Math.round(bytes / 1000),
      elements,
      figures.perSecond,
      floor.perSecond,
      (figures.perSecond / floor.perSecond).toFixed(2),
      figures.p99,
      figures.wrong,
    ]),
  )
}

/** Writes: made − acknowledged is what was doubled (+) or lost (−). */
export function printWrites(writes: readonly WriteFigures[]): void {
  print(
    ['write', 'connections', 'per second', 'p99 ms', 'acknowledged', 'made', 'lost or doubled', 'wrong'],
    writes.map((it) => {
      const acknowledged = it.answered - it.wrong
      return [it.name, it.connections, it.perSecond, it.p99, acknowledged, it.made, it.made - acknowledged, it.wrong]
    }),
  )
}

/** How PostgreSQL ran each statement of each page. */
export function printPlans(plans: ReadonlyMap<string, readonly PlannedStatement[]>): void {
  for (const [path, statements] of plans) {
    process.stdout.write(`${path}: ${statements.length} statements\n`)
    for (const { sql, plan, readWhole } of statements) {
      const mark = readWhole.length > 0 ? `  READS WHOLE ${readWhole.join(', ')}:` : ' '
      process.stdout.write(`${mark} ${sql.replace(/\s+/g, ' ').slice(0, 70)} … → ${plan}\n`)
    }
    process.stdout.write('\n')
  }
}

export interface ReviewFigures {
  readonly name: string
  /** Milliseconds. */
  readonly median: number
  readonly slowest: number
}

/** Reviews of models, one at a time. */
export function printReviews(reviews: readonly ReviewFigures[]): void {
  print(
    ['review of', 'median ms', 'slowest ms'],
    reviews.map(({ name, median, slowest }) => [name, median.toFixed(2), slowest.toFixed(2)]),
  )
}

export interface ImportFigures {
  readonly name: string
  readonly seconds: number
  readonly rowsPerSecond: number
  /** How much the process grew at most while it went on, MB. */
  readonly grewMb: number
}

/** Steps of imports. */
export function printImports(imports: readonly ImportFigures[]): void {
  print(
    ['step', 'seconds', 'rows/s', 'grew MB'],
    imports.map(({ name, seconds, rowsPerSecond, grewMb }) => [
      name,
      seconds.toFixed(1),
      `${rowsPerSecond}`,
      `${grewMb}`,
    ]),
  )
}
