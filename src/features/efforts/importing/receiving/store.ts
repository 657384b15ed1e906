import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/index.ts'
import type { Cell } from '../domain/cell.ts'
import type { StoredFile } from '../reading/stored-file.ts'

/** Bytes of each part but the last: any place in the file is found from its number. */
export const PART_BYTES = 1024 * 1024

export async function insertPart(
  tx: Tx,
  it: { import: string; number: number; bytes: Buffer },
  now: Date,
): Promise<void> {
  await sql`insert into effort_import_part (import, number, bytes) values (${it.import}, ${it.number}, ${it.bytes})
    on conflict (import, number) do update set bytes = excluded.bytes`.execute(tx)
  await sql`update effort_import set seen_at = ${now}, bytes = ${it.number * PART_BYTES + it.bytes.length} where id = ${it.import}`.execute(
    tx,
  )
}

export async function saveFirstRows(
  tx: Tx,
  id: string,
  { columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] },
): Promise<void> {
  await sql`update effort_import set columns = ${[...columns]}, first_rows = ${JSON.stringify(rows)}::jsonb where id = ${id}`.execute(
    tx,
  )
}

/** An import's file, read from its parts: one part in memory at a time. */
export function storedParts(db: Db, id: string, size: number): StoredFile {
  return {
    size,
    async *read(from, to) {
      for (let at = from; at < to; ) {
        const number = Math.floor(at / PART_BYTES)
        const within = at - number * PART_BYTES
        const count = Math.min(PART_BYTES - within, to - at)
        const { rows } = await sql<{
          bytes: Buffer
        }>`select substring(bytes from ${within + 1}::int for ${count}::int) as bytes
          from effort_import_part where import = ${id} and number = ${number}`.execute(db)
        const bytes = rows[0]?.bytes
        if (bytes === undefined || bytes.length === 0) throw new Error('a part of the file is gone')
        yield bytes
        at += bytes.length
      }
    },
  }
}
