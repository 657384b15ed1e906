import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { databaseAway } from './away.ts'

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

function connecting(connectionString: string): Promise<unknown> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 })
  return errorOf(client.connect().finally(() => client.end().catch(() => undefined)))
}

describe('a database that is away', () => {
  it('is told from its own words: no server, no socket, no such database, no right', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const { port } = server.address() as { port: number }
    await new Promise((done) => server.close(done))
    const elsewhere = new URL(inject('testServer'))
    elsewhere.pathname = '/nowhere'
    const nobody = new URL(inject('testServer'))
    nobody.username = 'nobody_here'
    expect(databaseAway(await connecting(`postgres://a@127.0.0.1:${port}/b`))).toContain('ECONNREFUSED')
    expect(databaseAway(await connecting('postgres://a@localhost/b?host=/tmp/no-such-socket'))).toContain('ENOENT')
    expect(databaseAway(await connecting(elsewhere.href))).toContain('nowhere')
    expect(databaseAway(await connecting(nobody.href))).toContain('nobody_here')
  })

  it('is not what a missing file or a bug is', async () => {
    expect(databaseAway(await errorOf(readFile('/tmp/no-such-file')))).toBeUndefined()
    expect(databaseAway(new TypeError('x is not a function'))).toBeUndefined()
    expect(databaseAway(undefined)).toBeUndefined()
  })
})
