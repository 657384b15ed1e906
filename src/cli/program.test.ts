import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { joinEmbedded, startEmbedded } from '../platform/embedded-postgres/index.ts'
import { runCommandLine } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'medverka-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(args: readonly string[], env: Record<string, string> = {}) {
  const lines = { out: [] as string[], err: [] as string[] }
  const output = { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) }
  const code = await runCommandLine(args, { env, output })
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') }
}

async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

const COMMANDS = [
  'places import',
  'models import',
  'models check',
  'models review',
  'models schema',
  'events verify',
  'admin create',
  'demo',
  'backup',
  'restore',
]

describe('The command line', () => {
  it.each(['', ...COMMANDS])('explains itself, without a database: %s --help', async (command) => {
    const { code, out } = await run([...command.split(' ').filter(Boolean), '--help'], { DATABASE_URL: 'unreadable' })
    expect(code).toBe(0)
    expect(out).toContain(`Usage: medverka ${command}`.trimEnd())
  })

  it.each([
    [],
    ['places'],
    ['nonsense'],
    ['backup'],
    ['backup', 'a', 'b'],
    ['events', 'verify', '--root', 'beef'],
    ['--lang', 'xx', 'backup', 'f'],
  ])('says what it can be asked for, and does nothing: %j', async (...args: string[]) => {
    const { code, err } = await run(args, { DATABASE_URL: 'unreadable' })
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })

  it('names a variable that is wrong', async () => {
    const { code, err } = await run(['backup', join(folder, 'x')], { PORT: 'high', DATABASE_URL: 'mysql://x' })
    expect(code).toBe(2)
    expect(err).toContain('PORT: expected')
    expect(err).toContain('DATABASE_URL: expected')
    expect(err).not.toContain('mysql')
  })

  it('says that the database is away, without its password', async () => {
    const { code, err } = await run(['--lang', 'en', 'events', 'verify'], {
      DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x',
    })
    expect(code).toBe(2)
    expect(err).toContain('The database could not be reached')
    expect(err).not.toContain('secret')
  })
})

describe('A command on DATABASE_URL', () => {
  let database: TestDatabase
  let env: Record<string, string>
  beforeAll(async () => {
    database = await createTestDatabase()
    env = { DATABASE_URL: database.url }
  })
  afterAll(() => database.drop())

  it('makes the first administrator, once', async () => {
    const create = ['--lang', 'sv', 'admin', 'create', 'Anna.Exempel+m@example.org', '--name', 'Anna Exempel']
    expect(await run(create, env)).toMatchObject({ code: 0, out: expect.stringContaining('är nu administratör') })
    expect(await run(create, env)).toMatchObject({ code: 0, out: expect.stringContaining('är redan administratör') })
    const people = 'select display_name, role from person join person_grant on person_grant.person = person.id'
    expect(await query(database.url, people)).toEqual([{ display_name: 'Anna Exempel', role: 'administrator' }])
    const { code, err } = await run(['--lang', 'en', 'admin', 'create', 'no address'], env)
    expect(code).toBe(2)
    expect(err).toMatch(/^address: Write an email address/)
  })

  it('takes in the bundled models, and refuses a faulty file by its line', async () => {
    expect(await run(['models', 'import'], env)).toMatchObject({ code: 0 })
    expect(await query(database.url, 'select count(*)::int as models from model_version')).toEqual([{ models: 4 }])
    const faulty = join(folder, 'faulty.yaml')
    writeFileSync(faulty, 'format: nonsense\n')
    const { code, err } = await run(['models', 'check', faulty], {})
    expect(code).toBe(1)
    expect(err).toContain(`${faulty}:1:`)
  })

  it('imports places', async () => {
    const file = join(import.meta.dirname, '../../test/data/places/areas.epsg3006.geojson')
    const args = [
      'places',
      'import',
      file,
      '--name',
      'omrade',
      '--code',
      'kod',
      '--city',
      'Provstad',
      '--crs',
      'EPSG:3006',
    ]
    expect(await run([...args, '--dry-run'], env)).toMatchObject({ code: 0 })
    expect(await query(database.url, 'select from place')).toEqual([])
    expect(await run(args, env)).toMatchObject({ code: 0, err: '' })
    expect((await query(database.url, 'select from place')).length).toBeGreaterThan(10)
  })

  it('verifies the event log, tells its root, and finds what was changed', async () => {
    const sealed = await createTestDatabase()
    const on = { DATABASE_URL: sealed.url }
    // Events that are said to come from a cluster further on: the old era is sealed at the next start.
    const add = `insert into event (xid, at, type, subject) select '900000000001', now(), 'test.happened', gen_random_uuid() from generate_series(1, 3)`
    await query(sealed.url, add)
    const sound = await run(['--lang', 'en', 'events', 'verify'], on)
    expect(sound).toMatchObject({ code: 0, err: '' })
    expect(sound.out).toContain('3 events in 1 sealed batch are as when they were sealed')
    const root = /Latest root: ([0-9a-f]{64})/.exec(sound.out)?.[1] ?? ''
    expect(await run(['events', 'verify', '--root', root], on)).toMatchObject({ code: 0 })
    const unknown = await run(['--lang', 'en', 'events', 'verify', '--root', 'ab'.repeat(32)], on)
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('The root you gave is not in the log') })
    await query(sealed.url, 'alter table event disable trigger user', 'delete from event where id = 2')
    const changed = await run(['--lang', 'en', 'events', 'verify'], on)
    expect(changed).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('Batch 1: events have been removed'),
    })
    await sealed.drop()
  })

  it('backs up and restores, and refuses a damaged file and a database that holds something', async () => {
    const file = join(folder, 'town.gz')
    await query(
      database.url,
      `insert into draft (id, session, kind, expires_at) select gen_random_uuid(), id, 'x', now() from session`,
    )
    expect(await run(['--lang', 'sv', 'backup', file], env)).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('lästa tillbaka'),
    })
    const target = await createEmptyDatabase()
    const on = { DATABASE_URL: target.url }
    const half = join(folder, 'half.gz')
    writeFileSync(half, readFileSync(file).subarray(0, 3000))
    expect(await run(['--lang', 'en', 'restore', half], on)).toMatchObject({
      code: 1,
      err: expect.stringContaining('not whole'),
    })
    expect(await run(['restore', file], on)).toMatchObject({ code: 0, err: '' })
    expect(await run(['--lang', 'en', 'restore', file], on)).toMatchObject({
      code: 2,
      err: expect.stringContaining('not empty'),
    })
    const people = 'select id, address, pseudonym from person'
    expect(await query(target.url, people)).toEqual(await query(database.url, people))
    expect(await run(['events', 'verify'], on)).toMatchObject({ code: 0 })
    await target.drop()
  })
})

describe('A command on the data folder', () => {
  const dataFolder = join(folder, 'data')
  const env = { MEDVERKA_DATA: dataFolder }

  it('uses the server that is running, and leaves it running', async () => {
    const server = await startEmbedded({ dataFolder, settings: { fsync: 'off' } })
    try {
      expect(await run(['admin', 'create', 'beside@example.org'], env)).toMatchObject({ code: 0 })
      expect(await query(server.url, 'select address from person')).toEqual([{ address: 'beside@example.org' }])
    } finally {
      await server.stop()
    }
  })

  it('starts one when none is running, and stops it', async () => {
    expect(await run(['admin', 'create', 'alone@example.org'], env)).toMatchObject({ code: 0, err: '' })
    const server = await joinEmbedded({ dataFolder })
    const addresses = await query(server.url, 'select address from person order by 1')
    expect(addresses.map(({ address }) => address)).toEqual(['alone@example.org', 'beside@example.org'])
    await server.stop()
  })

  it('says in words that the folder is none', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const { code, err } = await run(['--lang', 'sv', 'events', 'verify'], { MEDVERKA_DATA: file })
    expect(code).toBe(2)
    expect(err).toContain('inte en mapp')
  })
})
