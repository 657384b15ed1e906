import { z } from 'zod'
import { CRS_CODES, type CrsCode } from '../../../places/index.ts'
import { folded, MEANINGS, type Meaning } from './column.ts'

/** A remembered way of reading: which column is what, and what words in them mean. */
export interface Mapping {
  /** The heading of each column that is something. */
  readonly columns: Readonly<Partial<Record<Meaning, string>>>
  /** What a word in the file is called here: "Pågår" → "beslutad", "Trygghet" → "trygghet-och-ljus". */
  readonly words: Readonly<Record<string, string>>
  /** Of coordinates in two columns, and of GeoJSON that doesn't say. */
  readonly crs: CrsCode
}

const MOST_WORDS = 200

const columns = z.partialRecord(z.enum(MEANINGS), z.string().max(200, 'form.too-long')).superRefine((of, context) => {
  for (const needed of ['key', 'title'] as const) {
    if (of[needed] === undefined) context.addIssue({ code: 'custom', message: 'import.mapping.needed', path: [needed] })
  }
  if (of.begins === undefined && of.period === undefined)
    context.addIssue({ code: 'custom', message: 'import.mapping.when', path: ['begins'] })
  if ((of.x === undefined) !== (of.y === undefined))
    context.addIssue({ code: 'custom', message: 'import.mapping.both', path: [of.x === undefined ? 'x' : 'y'] })
})

export const mappingInput = z.object({
  columns,
  words: z
    .record(z.string().max(200), z.string().trim().min(1, 'form.required').max(200, 'form.too-long'))
    .refine((words) => Object.keys(words).length <= MOST_WORDS, 'form.too-long')
    .default({}),
  crs: z.enum(CRS_CODES, 'form.choose').default('EPSG:4326'),
})

/** Lines of `their word = our word` from a form; null when a line is something else. */
export function readWords(text: string): Record<string, string> | null {
  const words: Record<string, string> = {}
  for (const line of text.split('\n').filter((it) => it.trim() !== '')) {
    const [theirs = '', ours = '', ...more] = line.split('=').map((it) => it.trim())
    if (theirs === '' || ours === '' || more.length > 0) return null
    words[theirs] = ours
  }
  return words
}

/** The same lines again. */
export function writtenWords(words: Mapping['words']): string {
  return Object.entries(words)
    .map(([theirs, ours]) => `${theirs} = ${ours}`)
    .join('\n')
}

/** Columns that the mapping names and the file hasn't. */
export function missingColumns({ columns: named }: Mapping, headings: readonly string[]): string[] {
  const there = new Set(headings.map(folded))
  return Object.values(named).filter((it) => !there.has(folded(it)))
}
