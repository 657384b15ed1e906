import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { byteReader, CutShort } from './byte-reader.ts'
import { checksumOf, counted, tally } from './checksum.ts'
import {
  type End,
  endSchema,
  FORMAT_VERSION,
  type Header,
  headerSchema,
  type Section,
  type Sums,
  sectionSchema,
} from './format.ts'
import { altered, BackupProblem, cut, fileProblem } from './problem.ts'

/** Takes in what a backup holds, in order. */
export interface Reading {
  header?(header: Header): Promise<void>
  /** Gets the rows as PostgreSQL's COPY wrote them, and reads them to their end. */
  section(section: Section, rows: AsyncIterable<Buffer>): Promise<void>
}

const CHUNK = 128 * 1024

/**
 * Reads a backup from its first byte to its last and checks all that it says about itself. Holds a chunk at a time.
 * Throws `BackupProblem` when the file can't be read, is cut short, or has been altered.
 */
export async function readBackup(file: string, reading: Reading): Promise<{ header: Header; end: End }> {
  try {
    return await readParts(file, reading)
  } catch (error) {
    if (error instanceof CutShort) throw cut(file, error)
    if (error instanceof RangeError) throw altered(file, error.message, error)
    throw error
  }
}

/** Reads a backup for nothing but the checks. */
export const checkBackup = (file: string) =>
  readBackup(file, {
    section: async (_, rows) => {
      for await (const _chunk of rows) {
        // Reading is checking.
      }
    },
  })

async function readParts(file: string, reading: Reading): Promise<{ header: Header; end: End }> {
  const reader = byteReader(bytesOf(file))
  const first = await reader.line()
  const header = parse(file, headerSchema, first)
  if (header.version > FORMAT_VERSION) {
    throw new BackupProblem('unfit', `${file} was made by a newer Medverka. Use that one, or a newer still.`)
  }
  await reading.header?.(header)
  const sums: Sums = {}
  for (;;) {
    const line = await reader.line()
    if (line === null) throw new CutShort()
    if (line.startsWith('{"sections"')) {
      const end = parse(file, endSchema, line)
      if ((await reader.line()) !== null) throw altered(file, 'something follows after its end')
      if (end.header !== checksumOf(String(first))) throw altered(file, 'its first line has been changed')
      checkSums(file, header, end.sections, sums)
      return { header, end }
    }
    const section = parse(file, sectionSchema, line)
    const sum = tally()
    await reading.section(section, counted(reader.rows(), sum))
    sums[section.section] = sum.result()
  }
}

/** The first line's count, the last line's sum, and what was read must say the same about the same sections. */
function checkSums(file: string, header: Header, expected: Sums, found: Sums): void {
  for (const name of new Set([header.rows, expected, found].flatMap(Object.keys))) {
    const [there, wanted] = [found[name], expected[name]]
    if (there === undefined || wanted === undefined || header.rows[name] === undefined) {
      throw altered(file, `“${name}” is missing or was put in`)
    }
    if (there.rows !== wanted.rows || there.rows !== header.rows[name]) {
      throw altered(file, `“${name}” holds ${there.rows} rows, not ${header.rows[name]}`)
    }
    if (there.sha256 !== wanted.sha256) throw altered(file, `what “${name}” holds has been changed`)
  }
}

function parse<T>(file: string, schema: z.ZodType<T>, line: string | null): T {
  if (line === null) throw new CutShort()
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw altered(file, 'a line that says what follows can’t be read', error)
  }
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const unzipped = createGunzip({ chunkSize: CHUNK })
  const source = createReadStream(file, { highWaterMark: CHUNK })
  source.on('error', (error) => unzipped.destroy(error))
  source.pipe(unzipped)
  try {
    for await (const chunk of unzipped) yield chunk as Buffer
  } catch (error) {
    throw fileProblem('read', file, error)
  } finally {
    source.destroy()
    unzipped.destroy()
  }
}
