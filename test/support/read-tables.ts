import type { Cell } from '../../src/features/efforts/importing/domain/cell.ts'
import { UnreadableFile } from '../../src/features/efforts/importing/domain/fault.ts'
import { openTable } from '../../src/features/efforts/importing/reading/open-table.ts'
import { fileOf } from '../../src/features/efforts/importing/reading/stored-file.ts'

/** Headings, and each row with its line. */
export async function readTable(
  file: Uint8Array,
): Promise<{ format: string; headings: readonly string[]; rows: [number, ...Cell[]][] }> {
  const table = await openTable(fileOf(file))
  const rows: [number, ...Cell[]][] = []
  for await (const { line, cells } of table.rows()) rows.push([line, ...cells])
  return { format: table.format, headings: table.headings, rows }
}

/** What is wrong with a file that can't be read, its key without what all have. */
export const faultIn = (file: Uint8Array) =>
  readTable(file).then(
    (it) => it,
    (error: unknown) => {
      if (error instanceof UnreadableFile)
        return { ...error.fault.values, key: error.fault.key.replace('import.file.', '') }
      throw error
    },
  )
