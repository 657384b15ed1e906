import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { root } from './sources.ts'

const run = promisify(execFile)
const tables = join(root, 'src/platform/database/tables.ts')

/** Writes the table types of a database to a file. */
async function writeTypes(url: string, file: string): Promise<void> {
  const mapping = JSON.stringify({ int8: 'number', box: 'string', xid8: 'string' })
  await run(
    process.execPath,
    [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      ...['--dialect', 'postgres', '--url', url, '--out-file', file, '--date-parser', 'string'],
      ...['--include-pattern', 'public.*', '--exclude-pattern', 'public.kysely_*', '--type-mapping', mapping],
    ],
    { cwd: root },
  )
}

describe('The table types', () => {
  it('are those of the migrated database, and differ when it does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'medverka-tables-'))
    const database = await createTestDatabase()
    try {
      const file = join(folder, 'tables.ts')
      await writeTypes(database.url, file)
      // After a change of the migrations: npm test -- test/rules/tables.test.ts -u
      await expect(await readFile(file, 'utf8')).toMatchFileSnapshot(tables)

      const client = new pg.Client({ connectionString: database.url })
      await client.connect()
      await client.query('alter table place add column planted integer')
      await client.end()
      await writeTypes(database.url, file)
      expect(await readFile(file, 'utf8')).toContain('planted: number | null')
      expect(await readFile(file, 'utf8')).not.toBe(await readFile(tables, 'utf8'))
    } finally {
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
