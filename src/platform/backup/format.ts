import { z } from 'zod'

/** Raised when a file of the new format can't be read in by the old program, or the other way round. */
export const FORMAT_VERSION = 1

/** PostgreSQL's own mark after the last row of a COPY in text format; no row can look like it. */
export const END_OF_ROWS = Buffer.from('\\.\n')

const count = z.number().int().min(0)

/** First line. */
export const headerSchema = z.object({
  format: z.literal('medverka-backup'),
  version: z.number().int().min(1),
  madeAt: z.string(),
  /** Names of the migrations that made the tables, in order. */
  migrations: z.array(z.string()).min(1),
  /** Rows per section, in the order in which they follow. */
  rows: z.record(z.string(), count),
  /** Where each sequence stands: its next value. */
  sequences: z.record(z.string(), z.number().int()),
})
export type Header = z.infer<typeof headerSchema>

/** The line before a section's rows. */
export const sectionSchema = z.object({ section: z.string(), columns: z.array(z.string()).min(1) })
export type Section = z.infer<typeof sectionSchema>

/** SHA-256, hexadecimal. */
const sum = z.string().regex(/^[0-9a-f]{64}$/)

/** Last line. */
export const endSchema = z.object({
  /** Per section: how many rows there were, and the checksum of their bytes. */
  sections: z.record(z.string(), z.object({ rows: count, sha256: sum })),
  /** Checksum of the first line. */
  header: sum,
})
export type End = z.infer<typeof endSchema>
export type Sums = End['sections']

export const lineOf = (value: Header | Section | End): string => `${JSON.stringify(value)}\n`
