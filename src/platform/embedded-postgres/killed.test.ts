import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Program, privateFolder, query, startOwner, unsynced } from '../../../test/support/embedded-folders.ts'
import { startEmbedded } from './index.ts'
import { processStart } from './process-identity.ts'

const enough = 200
const isReady = (said: { url?: string }) => said.url !== undefined
const lastAcknowledged = (program: Program) => Math.max(...program.said.map((said) => said.acknowledged ?? 0))

async function countAfterRestart(dataFolder: string): Promise<{ count: number; log: string[] }> {
  const log: string[] = []
  const server = await startEmbedded({ dataFolder, log: (line) => log.push(line) })
  try {
    const [row] = await query(server.url, 'select count(*)::int as count, max(n) as highest from number')
    expect(row?.count).toBe(row?.highest)
    return { count: Number(row?.count), log }
  } finally {
    await server.stop()
  }
}

// Servers are made, killed and recovered here, possibly on a machine that is busy with the rest of the suite.
vi.setConfig({ testTimeout: 120_000 })

describe('When something is killed', () => {
  let place: ReturnType<typeof privateFolder>
  beforeEach(() => {
    place = privateFolder('data')
  })
  afterEach(() => place.remove())

  it('Medverka: the next start takes over the server that lives on, and nothing acknowledged is lost', async () => {
    const owner = startOwner(place.folder, 'write')
    const { pid = 0 } = await owner.says(isReady)
    await owner.says((said) => said.acknowledged === enough)
    await owner.kill('SIGKILL')
    expect(processStart(pid)).toBeDefined()
    const { count, log } = await countAfterRestart(place.folder)
    expect(count).toBeGreaterThanOrEqual(lastAcknowledged(owner))
    expect(log).toContain('A database server from an earlier start is still running; stopping it first …')
    expect(processStart(pid)).toBeUndefined()
  })

  it('PostgreSQL: Medverka starts it again, and nothing acknowledged is lost', async () => {
    const owner = startOwner(place.folder, 'hold')
    const { url = '', pid = 0 } = await owner.says(isReady)
    await query(url, 'create table number (n int); insert into number values (1)')
    process.kill(pid, 'SIGKILL')
    await owner.says((said) => said.log === 'The database server is running again.')
    expect(await query(url, 'select n from number')).toEqual([{ n: 1 }])
    await owner.kill('SIGTERM')
    expect(existsSync(path.join(place.folder, 'postgresql/postmaster.pid'))).toBe(false)
  })

  it('PostgreSQL, while a query of it is hard at work and does not notice: no second server beside it', async () => {
    const owner = startOwner(place.folder, 'hold')
    const { url = '', pid = 0 } = await owner.says(isReady)
    const busy = query(url, 'do $$ begin for i in 1..40000000 loop end loop; end $$').then(
      () => 'done',
      () => 'done',
    )
    await sleep(300)
    process.kill(pid, 'SIGKILL')
    const first = await Promise.race([busy, owner.says((said) => said.log?.includes('running again') === true)])
    expect(first).toBe('done')
    await owner.says((said) => said.log === 'The database server is running again.')
    await owner.kill('SIGTERM')
  })

  it('both, in the middle of writing: the next start recovers, and nothing acknowledged is lost', async () => {
    const owner = startOwner(place.folder, 'write')
    const { pid = 0 } = await owner.says(isReady)
    await owner.says((said) => said.acknowledged === enough)
    process.kill(pid, 'SIGKILL')
    await owner.kill('SIGKILL')
    const { count } = await countAfterRestart(place.folder)
    expect(count).toBeGreaterThanOrEqual(lastAcknowledged(owner))
  })

  it('PostgreSQL, and its number now belongs to another process of the same user', async () => {
    const server = await startEmbedded({ dataFolder: place.folder, settings: unsynced })
    await query(server.url, 'create table number (n int); insert into number values (1)')
    const cluster = path.join(place.folder, 'postgresql')
    const pidFile = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8')
    await server.stop()
    const { uid, gid } = statSync(cluster)
    const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' })
    writeFileSync(path.join(cluster, 'postmaster.pid'), pidFile.replace(/^\d+/, String(other.pid)))
    expect((await countAfterRestart(place.folder)).count).toBe(1)
    expect(other.exitCode).toBeNull()
    other.kill()
  })

  it('PostgreSQL, when it had only begun to write who it is', async () => {
    const server = await startEmbedded({ dataFolder: place.folder, settings: unsynced })
    await query(server.url, 'create table number (n int); insert into number values (1)')
    await server.stop()
    writeFileSync(path.join(place.folder, 'postgresql/postmaster.pid'), '')
    expect((await countAfterRestart(place.folder)).count).toBe(1)
  })

  it('the very first start, midway: what it left is cleared, and the database is made whole', async () => {
    const owner = startOwner(place.folder, 'hold')
    const half = () => readdirSync(place.folder).find((name) => name.startsWith('postgresql.new-'))
    while (!half() || !existsSync(path.join(place.folder, half() ?? '', 'base'))) await sleep(5)
    if (owner.child.pid) process.kill(-owner.child.pid, 'SIGKILL')
    await owner.ended
    expect(half()).toBeDefined()
    expect(existsSync(path.join(place.folder, 'postgresql'))).toBe(false)
    const server = await startEmbedded({ dataFolder: place.folder, settings: unsynced })
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(half()).toBeUndefined()
    await server.stop()
  })

  it('nothing, but the program ends without stopping the server: the server stops by itself', async () => {
    const owner = startOwner(place.folder, 'exit')
    const { pid = 0 } = await owner.says(isReady)
    await owner.ended
    for (let waited = 0; processStart(pid) && waited < 10_000; waited += 50) await sleep(50)
    expect(processStart(pid)).toBeUndefined()
    expect(existsSync(path.join(place.folder, 'postgresql/postmaster.pid'))).toBe(false)
  })
})
