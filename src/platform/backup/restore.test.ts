import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { id, insertVariedRows, run, withNew } from '../../../test/support/varied-rows.ts'
import { migrate, migrationNames } from '../database/index.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let folder: string
let source: TestDatabase
let file: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medverka-restore-'))
  file = join(folder, 'town.gz')
  source = await createTestDatabase()
  await insertVariedRows(source.url)
  await backup(source.url, file)
})
afterAll(async () => {
  await source.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('Restoring', () => {
  let empty: TestDatabase
  beforeAll(async () => {
    empty = await createEmptyDatabase()
  })
  afterAll(() => empty.drop())

  /** Refuses, and leaves the database as it was: without any tables. */
  async function refused(name: string, reason: string | RegExp): Promise<void> {
    await expect(restore(empty.url, join(folder, name))).rejects.toMatchObject({
      reason: reason instanceof RegExp ? expect.stringMatching(reason) : `backup.${reason}`,
    })
    expect(await run(empty.url, `select tablename from pg_tables where schemaname = 'public'`)).toEqual([])
  }

  /** The file's text, changed and compressed anew, as somebody with tools could. */
  function altered(name: string, change: (text: string) => string): string {
    const text = gunzipSync(readFileSync(file)).toString('utf8')
    const changed = change(text)
    expect(changed).not.toBe(text)
    writeFileSync(join(folder, name), gzipSync(changed))
    return name
  }

  it('refuses a file that was cut anywhere', async () => {
    const { size } = statSync(file)
    for (const length of [0, 5, 20, Math.floor(size / 2), size - 9, size - 1]) {
      writeFileSync(join(folder, 'cut.gz'), readFileSync(file))
      truncateSync(join(folder, 'cut.gz'), length)
      await refused('cut.gz', 'cut')
    }
    const text = gunzipSync(readFileSync(file)).toString('utf8')
    for (const end of [
      text.indexOf('Bänkar 2'),
      text.indexOf('\n') + 1,
      text.lastIndexOf('{"sections"'),
      text.length - 1,
    ]) {
      writeFileSync(join(folder, 'cut.gz'), gzipSync(text.slice(0, end)))
      await refused('cut.gz', 'cut')
    }
  })

  it('refuses a file in which a byte was changed', async () => {
    const bytes = readFileSync(file)
    for (const at of [0, 12, Math.floor(bytes.length / 2), bytes.length - 6]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      writeFileSync(join(folder, 'flipped.gz'), changed)
      await refused('flipped.gz', /^backup.(no-backup|cut)$/)
    }
  })

  it('refuses what was altered with tools that mend the compression', async () => {
    await refused(
      altered('a.gz', (text) => text.replace('Bänkar 2', 'Bänkar 9')),
      'altered',
    )
    await refused(
      altered('b.gz', (text) => text.replace(/^.*Bänkar 2.*\n/m, '')),
      'row-count',
    )
    await refused(
      altered('c.gz', (text) => text.replace(/^.*Bänkar 2.*\n/m, (line) => line + line)),
      'row-count',
    )
    await refused(
      altered('d.gz', (text) => text.replace('"undertaking":3', '"undertaking":4')),
      'altered',
    )
    await refused(
      altered('e.gz', (text) => `${text}more\n`),
      'after-end',
    )
    await refused(
      altered('f.gz', (text) => text.replace(/^\{"section":"mail".*\n[\s\S]*?^\\\.\n/m, '')),
      'other-section',
    )
    await refused(
      altered('g.gz', (text) => text.replace(/^\{"section":"mail"/m, '{"section":"post"')),
      'other-section',
    )
  })

  it('rolls everything back when a table has other columns than its version had', async () => {
    const [right, wrong] = ['"mail","columns":["id","recipient"', '"mail","columns":["recipient","id"']
    const name = altered('h.gz', (text) => text.replace(right, wrong))
    await withNew(createEmptyDatabase, async (url) => {
      await expect(restore(url, join(folder, name))).rejects.toMatchObject({ reason: 'backup.wrong-columns' })
      expect(await run(url, 'select from person union all select from event')).toEqual([])
    })
  })

  it('refuses what is not a backup', async () => {
    writeFileSync(join(folder, 'words.txt'), 'Not a backup at all, just words.')
    await refused('words.txt', 'no-backup')
    writeFileSync(join(folder, 'words.gz'), gzipSync('Not a backup at all,\njust words.'))
    await refused('words.gz', 'no-backup')
    await refused('missing.gz', 'not-there')
    await refused('.', 'is-folder')
  })

  it('refuses a backup of a newer version', async () => {
    await refused(
      altered('i.gz', (text) => text.replace('"migrations":[', '"migrations":["0000_unknown",')),
      'altered',
    )
    const newer = (change: (header: { version: number; migrations: string[] }) => void) => (text: string) => {
      const [first = '', ...rest] = text.split('\n')
      const header = JSON.parse(first)
      change(header)
      return [JSON.stringify(header), ...rest].join('\n')
    }
    await refused(
      altered(
        'j.gz',
        newer((header) => (header.version = 2)),
      ),
      'newer-version',
    )
  })

  it('refuses a database that is in use, or holds anything', async () => {
    await withNew(createTestDatabase, async (url) => {
      await run(
        url,
        `insert into person (id, address, address_key) values ('${id(7)}', 'x@example.org', 'x@example.org')`,
      )
      await expect(restore(url, file)).rejects.toMatchObject({
        reason: 'backup.not-empty',
        values: { tables: 'person' },
      })
      expect(await run(url, 'select address from person')).toEqual([{ address: 'x@example.org' }])
    })
    await withNew(createEmptyDatabase, async (url) => {
      await run(url, 'create table theirs ()')
      await expect(restore(url, file)).rejects.toMatchObject({ reason: 'backup.foreign-tables' })
    })
    await withNew(createEmptyDatabase, async (url) => {
      const other = new pg.Client({ connectionString: url })
      await other.connect()
      await expect(restore(url, file)).rejects.toMatchObject({ reason: 'backup.in-use' })
      await other.end()
    })
    await expect(restore(source.url, file)).rejects.toMatchObject({ reason: 'backup.not-empty' })
  })

  it('brings a backup of an older version to the newest tables', async () => {
    const names = await migrationNames()
    const older = join(folder, 'older.gz')
    await withNew(createEmptyDatabase, async (url) => {
      await migrate(url, names.at(-2))
      await run(
        url,
        `insert into person (id, address, address_key) values ('${id(8)}', 'o@example.org', 'o@example.org')`,
      )
      await backup(url, older)
    })
    await withNew(createEmptyDatabase, async (url) => {
      await restore(url, older)
      expect(await run(url, 'select address from person')).toEqual([{ address: 'o@example.org' }])
      expect(await run(url, 'select name from kysely_migration order by name')).toEqual(names.map((name) => ({ name })))
    })
    await withNew(createTestDatabase, async (url) => {
      await expect(restore(url, older)).rejects.toMatchObject({ reason: 'backup.newer-tables' })
    })
  })

  it("needs no more than the database's owner may", async () => {
    const role = `owner_${randomBytes(6).toString('hex')}`
    await migrate(source.url)
    await run(inject('testServer'), `create role ${role} login; grant medverka_app to ${role}`)
    await withNew(createEmptyDatabase, async (url) => {
      const owned = new URL(url)
      owned.username = role
      const name = owned.pathname.slice(1)
      await run(url, `alter database ${name} owner to ${role}; alter schema public owner to ${role}`)
      await restore(owned.href, file)
      const again = join(folder, 'owned.gz')
      await backup(owned.href, again)
      expect(await run(url, 'select number from undertaking order by number')).toHaveLength(3)
    })
    await run(inject('testServer'), `drop role ${role}`)
  })

  it('rolls everything back when a row breaks a rule', async () => {
    await withNew(createEmptyDatabase, async (url) => {
      await migrate(url)
      await run(url, 'alter table mail add constraint harder check (length(body) < 3)')
      await expect(restore(url, file)).rejects.toMatchObject({
        reason: 'backup.wrong-rows',
        values: { section: 'mail' },
      })
      expect(await run(url, 'select from person union all select from event')).toEqual([])
      expect(await run(url, 'select era from event_era')).toEqual([{ era: 1 }])
      const foreignKeys = `select count(*)::int as count from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`
      expect(await run(url, foreignKeys)).toEqual(await run(source.url, foreignKeys))
    })
  })
})
