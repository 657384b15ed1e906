import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { createDatabase, createPool, migrate } from '../database/index.ts'
import { beginEraIfNeeded, sealEvents, verifyEvents } from '../events/index.ts'
import { createWorld } from '../world.ts'
import { backup } from './backup.ts'
import { sourcesIn } from './catalog.ts'
import { restore } from './restore.ts'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** What COPY has to write otherwise than it is: its own marks, line breaks, nothing at all, other alphabets. */
const AWKWARD = 'a\tb\n\\.\n\\N \\ "quoted" {} ÅÄÖ مرحبا 🏘\n'

const CONTENT = `
  insert into person (id, address, address_key) values ('${id(1)}', 'a@example.org', 'a@example.org'), ('${id(2)}', 'b@example.org', 'b@example.org');
  insert into place (id, parent, code, slug, name, scale, boundary, bounds, area_m2, label_lon, label_lat) values
    -- The child before its parent: no order of rows may matter.
    ('${id(10)}', '${id(11)}', 'B', 'b', 'Bygden', 'area', '{"type": "Polygon", "coordinates": []}', '(2,2),(1,1)', 0.1, 13.000000000000002, 55.6),
    ('${id(11)}', null, 'A', 'a', 'Staden', 'city', '{}', '(9,9),(0,0)', 1e9, 13, 55.6);
  insert into place_fact values ('${id(12)}', '${id(10)}', 'population', 0.30000000000000004, 'SCB', '2025-12-31');
  insert into body (id, slug, name, kind, level, valid_from) values ('${id(20)}', 'board', 'Nämnden', 'board', 'political', '2020-01-01');
  insert into model_version values ('${id(30)}', 'malmo-2019', '1', 'adopted', '{"sv": "Modellen"}', '{"b": 1, "a": [1.10]}', 'a: b', 'hash');
  insert into undertaking (title, summary, id, scale, place, area_m2, label_lon, label_lat, model_version, phase, phase_since, initiator_kind, initiator, board, started_at, changed_at)
    select 'Bänkar ' || n, 'En lekplats och bänkar', ('00000000-0000-7000-8000-' || lpad((100 + n)::text, 12, '0'))::uuid, 'place', '${id(10)}', 10, 13, 55.6, '${id(30)}', 'idea', now(), 'resident', gen_random_uuid(), '${id(20)}', now(), now()
    from generate_series(1, 3) n;
  select record(jsonb_build_array(jsonb_build_object('at', '2026-03-02T08:00:00.123456Z', 'type', 'undertaking.started', 'subject', '${id(101)}', 'data', '{"number": 1.50}'::jsonb)), '[]');
  select record(jsonb_build_array(jsonb_build_object('at', now(), 'type', 'undertaking.started', 'subject', '${id(102)}')),
    '[{"task": "notify", "payload": {"id": 1}, "key": "once"}, {"task": "later", "payload": {"words": "å"}, "run_at": "2030-01-01T00:00:00Z"}]');
  select graphile_worker.add_job('queued', '{"x": 1}', queue_name => 'one-by-one', priority => 3, flags => '{b,a}', max_attempts => 4);
  update graphile_worker._private_jobs set attempts = 2, last_error = 'the mail server was away' where priority = 3;`

let folder: string
let source: TestDatabase
let file: string

async function run<T = Record<string, unknown>>(url: string, sql: string, values?: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(sql, values)
    return rows
  } finally {
    await client.end()
  }
}

/** Every row of every table, generated columns too, and every job. */
async function everything(url: string): Promise<Record<string, unknown[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const all: Record<string, unknown[]> = {}
    for (const { name, query } of await sourcesIn(client)) {
      const sql = name.includes('.') ? query : `select t::text as row from public.${name} t order by 1`
      all[name] = (await client.query(sql)).rows
    }
    return all
  } finally {
    await client.end()
  }
}

async function withNew<T>(make: () => Promise<TestDatabase>, work: (url: string) => Promise<T>): Promise<T> {
  const database = await make()
  try {
    return await work(database.url)
  } finally {
    await database.drop()
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medverka-backup-'))
  file = join(folder, 'town.medverka.gz')
  source = await createTestDatabase()
  await run(source.url, CONTENT)
  await run(source.url, 'insert into mail (id, recipient, language, subject, body) values ($1, $2, $3, $4, $5)', [
    id(40),
    'a@example.org',
    'sv',
    'Kod',
    AWKWARD,
  ])
  await backup(source.url, file)
})
afterAll(async () => {
  await source.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('A backup', () => {
  it('gives back everything, into a database that was never used', async () => {
    const before = await everything(source.url)
    await withNew(createEmptyDatabase, async (url) => {
      const report = await restore(url, file)
      expect(report.rows).toBe(Object.values(before).reduce((sum, rows) => sum + rows.length, 0))
      const after = await everything(url)
      // Restoring begins an era; all else is the same.
      expect(after.event_era?.length).toBe(2)
      expect({ ...after, event_era: [], event_seal: [] }).toEqual({ ...before, event_era: [], event_seal: [] })
      expect(await run(url, 'select body from mail')).toEqual([{ body: AWKWARD }])
    })
  })

  it('goes into a database that was migrated but is empty', async () => {
    await withNew(createTestDatabase, async (url) => {
      await restore(url, file)
      expect(await run(url, 'select count(*)::int as count from undertaking')).toEqual([{ count: 3 }])
    })
  })

  it('leaves counts, numbers, rules and triggers as they were, so that the town goes on', async () => {
    await withNew(createEmptyDatabase, async (url) => {
      await restore(url, file)
      const constraints = `select conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`
      expect(await run(url, constraints)).toEqual(await run(source.url, constraints))
      expect(await run(url, `select tgname from pg_trigger where tgenabled <> 'O'`)).toEqual([])
      await expect(run(url, 'delete from event')).rejects.toThrow('append-only')
      const another = `insert into undertaking (title, summary, id, scale, place, area_m2, label_lon, label_lat, model_version, phase, phase_since, initiator_kind, initiator, board, started_at, changed_at)
        select title, summary, gen_random_uuid(), scale, place, area_m2, label_lon, label_lat, model_version, phase, phase_since, initiator_kind, initiator, board, started_at, changed_at
        from undertaking limit 1 returning number`
      expect(await run(url, another)).toEqual([{ number: 4 }])
      const total = `select sum(total)::int as total from undertaking_count where facet = (select min(facet) from undertaking_count)`
      expect(await run(url, total)).toEqual([{ total: 4 }])
    })
  })

  it('keeps the log verifiable, in a new era', async () => {
    await withNew(createEmptyDatabase, async (url) => {
      await restore(url, file)
      expect(await beginEraIfNeeded(url)).toBeNull()
      const pool = createPool(url, 2)
      const db = createDatabase(pool)
      try {
        expect(await verifyEvents(db)).toMatchObject({ faultCount: 0, sealedEvents: 2, waitingEvents: 0 })
        await run(url, `select record('[{"at": "2026-03-02", "type": "test.happened", "subject": "${id(1)}"}]', '[]')`)
        await vi.waitFor(async () => {
          await sealEvents(createWorld(db))
          expect(await verifyEvents(db)).toMatchObject({ faultCount: 0, sealedEvents: 3, waitingEvents: 0 })
        }, 15_000)
        expect(await run(url, 'select max(era)::int as era from event_seal')).toEqual([{ era: 2 }])
      } finally {
        await pool.end()
      }
    })
  })

  it('of what was restored is the same again, as far as nothing has happened', async () => {
    await withNew(createEmptyDatabase, async (url) => {
      await restore(url, file)
      const again = join(folder, 'again.gz')
      await backup(url, again)
      const [one, other] = [file, again].map((name) => gunzipSync(readFileSync(name)).toString('utf8').split('\n'))
      const [header, secondHeader] = [one, other].map((lines) => JSON.parse(lines?.[0] ?? ''))
      expect(secondHeader.sequences).toEqual(header.sequences)
      const undertakings = (lines: string[] | undefined) => lines?.filter((line) => line.includes('Bänkar'))
      expect(undertakings(other)).toEqual(undertakings(one))
    })
  })

  it('is one moment, whatever is written meanwhile', async () => {
    const writer = new pg.Client({ connectionString: source.url })
    await writer.connect()
    const busy = join(folder, 'busy.gz')
    let going = true
    const writing = (async () => {
      for (let n = 0; going; n += 1) {
        await writer.query('begin')
        const person = `insert into person (id, address, address_key) values (gen_random_uuid(), $1, $1) returning id`
        const { rows } = await writer.query(person, [`busy${n}@example.org`])
        await writer.query(`insert into person_grant (id, person, role) values (gen_random_uuid(), $1, 'evaluator')`, [
          rows[0].id,
        ])
        await writer.query('commit')
      }
    })()
    await backup(source.url, busy)
    going = false
    await writing
    await writer.query(`delete from person where address like 'busy%'`)
    await writer.end()
    await withNew(createEmptyDatabase, (url) => restore(url, busy))
  })

  it('is for its owner only, and leaves nothing else behind', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('Making a backup', () => {
  it('says in words what stands in the way, and leaves nothing behind', async () => {
    await expect(backup(source.url, join(folder, 'nowhere', 'b.gz'))).rejects.toMatchObject({
      reason: 'backup.not-there',
    })
    await expect(backup(source.url, folder)).rejects.toMatchObject({ reason: 'backup.is-folder' })
    await expect(backup(source.url, join(file, 'b.gz'))).rejects.toMatchObject({ reason: 'backup.no-folder' })
    await withNew(createEmptyDatabase, async (url) => {
      await expect(backup(url, join(folder, 'none.gz'))).rejects.toMatchObject({ reason: 'backup.nothing' })
    })
    expect(readdirSync(folder).some((name) => name.includes('none.gz'))).toBe(false)
  })

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    await expect(backup(source.url, '/dev/full')).rejects.toThrow('the disk is full')
  })

  it('never harms an older backup of the same name', async () => {
    const older = join(folder, 'older.gz')
    writeFileSync(older, 'older')
    await withNew(createEmptyDatabase, async (url) => {
      await expect(backup(url, older)).rejects.toThrow()
      expect(readFileSync(older, 'utf8')).toBe('older')
    })
    await backup(source.url, older)
    expect(readFileSync(older).equals(readFileSync(file))).toBe(false)
    expect(gunzipSync(readFileSync(older)).toString()).toContain('Bänkar')
  })
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
