import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRoot, privateFolder, query } from '../../../test/support/embedded-folders.ts'
import { type EmbeddedServer, startEmbedded } from './index.ts'

// As awkward as a place can be: under a folder that only its owner may enter, with blanks and letters beyond ASCII, and a
// path twice as long as a socket's may be.
const place = privateFolder('Anns filer', 'en mycket lång mapp med å, ä och ö '.repeat(5).trim(), "it's 100 %")
const dataFolder = path.join(place.folder, 'data')

describe('The embedded server on a new data folder in an awkward place', () => {
  let server: EmbeddedServer
  const said: string[] = []
  beforeAll(async () => {
    server = await startEmbedded({ dataFolder, log: (line) => said.push(line) })
  })
  afterAll(async () => {
    await server.stop()
    place.remove()
  })

  it('says what takes time, and answers as PostgreSQL 18', async () => {
    expect(said).toEqual(['Creating the database (once) …'])
    const [row] = await query(
      server.url,
      `select current_setting('server_version_num')::int as version, current_database() as name`,
    )
    expect(row).toMatchObject({ name: 'medverka' })
    expect(row?.version).toBeGreaterThanOrEqual(180000)
  })

  it('is durable, listens on no network, and only its owner reaches its socket', async () => {
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums']
    const rows = await query(
      server.url,
      `select name, setting from pg_settings where name in (${names.map((n) => `'${n}'`)})`,
    )
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      data_checksums: 'on',
    })
    expect(statSync(server.host).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(dataFolder, 'postgresql')).mode & 0o777).toBe(0o700)
    expect(Buffer.byteLength(`${server.host}/.s.PGSQL.5432`)).toBeLessThan(104)
  })

  it('sorts, folds and splits words by Swedish rules', async () => {
    const [row] = await query(
      server.url,
      `select string_agg(word, ' ' order by word) as sorted, upper('åäö') as upper,
              to_tsvector('swedish', 'Åkrarna')::text as vector, 'Å' ~* 'å' as folded, 'å' ~ '\\w' as letter
       from unnest(array['öl', 'zebra', 'Åsa', 'ärta', 'adam', 'wok', 'vas']) word`,
    )
    expect(row).toEqual({
      sorted: 'adam vas wok zebra Åsa ärta öl',
      upper: 'ÅÄÖ',
      vector: `'åkr':1`,
      folded: true,
      letter: true,
    })
  })

  it.runIf(isRoot)('runs as another user than root', () => {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
    expect(status).not.toMatch(/^Uid:\s+0\s/m)
  })

  it('logs no statement and no value of a person', async () => {
    await expect(query(server.url, `select 'hemlighet'::int`)).rejects.toThrow('hemlighet')
    expect(readFileSync(path.join(dataFolder, 'postgresql.log'), 'utf8')).not.toContain('hemlighet')
  })

  it('needs less than 250 MB with a dozen connections at work', async ({ skip }) => {
    const clients = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const client = new pg.Client({ connectionString: server.url })
        await client.connect()
        await client.query(
          'create temp table filler as select n, md5(n::text) as text from generate_series(1, 20000) n',
        )
        await client.query('select text, count(*) from filler group by text order by text desc')
        return client
      }),
    )
    const rows = await query(server.url, 'select pid from pg_stat_activity')
    const megabytes = rows
      .map(({ pid }) => Number(pid))
      .concat(server.pid)
      .map(proportionalMegabytes)
    await Promise.all(clients.map((client) => client.end()))
    const known = megabytes.filter((each) => each !== undefined)
    skip(known.length <= 12, 'This system does not let us see the memory of processes that are not ours.')
    expect(known.reduce((sum, each) => sum + each, 0)).toBeLessThan(250)
  })
})

/** Memory that would be free again if the process ended, shared pages divided among those who share them. */
function proportionalMegabytes(pid: number): number | undefined {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
