import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import type { MessageKey, MessageValues } from '../i18n/index.ts'
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
import { BackupProblem, fileProblem } from './problem.ts'

/** Takes in what a backup holds, in order. */
export interface Reading {
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
    if (error instanceof CutShort) throw new BackupProblem('damaged', 'backup.cut', { file }, error)
    if (error instanceof RangeError) throw new BackupProblem('damaged', 'backup.no-backup', { file }, error)
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
    throw new BackupProblem('unfit', 'backup.newer-version', { file, found: `format ${header.version}` })
  }
  const sums: Sums = {}
  for (;;) {
    const line = await reader.line()
    if (line === null) throw new CutShort()
    if (line.startsWith('{"sections"')) {
      const end = parse(file, endSchema, line)
      if ((await reader.line()) !== null) throw altered('backup.after-end', { file })
      if (end.header !== checksumOf(String(first))) throw altered('backup.altered', { file, section: 'header' })
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
  for (const section of new Set([header.rows, expected, found].flatMap(Object.keys))) {
    const [there, wanted, promised] = [found[section], expected[section], header.rows[section]]
    if (there === undefined || wanted === undefined || promised === undefined) {
      throw altered('backup.other-section', { file, section })
    }
    if (there.rows !== wanted.rows || there.rows !== promised) {
      throw altered('backup.row-count', { file, section, found: there.rows, expected: wanted.rows })
    }
    if (there.sha256 !== wanted.sha256) throw altered('backup.altered', { file, section })
  }
}

function altered(reason: MessageKey, values: MessageValues): BackupProblem {
  return new BackupProblem('damaged', reason, values)
}

function parse<T>(file: string, schema: z.ZodType<T>, line: string | null): T {
  if (line === null) throw new CutShort()
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw new BackupProblem('damaged', 'backup.no-backup', { file }, error)
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
