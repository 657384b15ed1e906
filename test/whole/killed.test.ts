import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Product, runCommand, startProduct } from '../support/product.ts'
import { listLost, startStarters } from '../support/starters.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const env = { TRUSTED_PROXIES: '127.0.0.1', DATABASE_CONNECTIONS: '5' }
const enough = 25

describe('While people start things, something is killed', () => {
  let folder: string
  let product: Product
  let address: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'medverka-whole-'))
    product = startProduct(folder, env)
    address = await product.ready
  })
  afterAll(async () => {
    await product?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('PostgreSQL: it comes back by itself, others get clear words meanwhile, and nothing acknowledged is lost', async () => {
    const people = startStarters(address, 6)
    await vi.waitUntil(() => people.acknowledged.length >= enough, { timeout: 60_000 })
    process.kill(product.database(), 'SIGKILL')
    await vi.waitUntil(() => product.said().includes('The database server is running again.'), { timeout: 30_000 })
    const before = people.acknowledged.length
    await vi.waitUntil(() => people.acknowledged.length >= before + enough, { timeout: 60_000 })
    await people.stop()
    expect([...people.otherwise.keys()].filter((it) => it !== '503 Något gick fel')).toEqual([])
    expect(await listLost(address, people.acknowledged)).toEqual([])
  })

  it('Medverka: the next start works, and nothing acknowledged is lost or doubled, and the log is whole', async () => {
    const before = await countUndertakings(address)
    const people = startStarters(address, 6)
    await vi.waitUntil(() => people.acknowledged.length >= enough, { timeout: 60_000 })
    process.kill(product.server(), 'SIGKILL')
    expect(await product.ended).toMatchObject({ code: 137 })
    await people.stop()
    product = startProduct(folder, env)
    address = await product.ready
    expect(await listLost(address, people.acknowledged)).toEqual([])
    // What was under way is there or isn't; nothing is there twice.
    const made = (await countUndertakings(address)) - before
    expect(made).toBeGreaterThanOrEqual(people.acknowledged.length)
    expect(made).toBeLessThanOrEqual(people.acknowledged.length + 6)
    const verified = await runCommand(folder, 'events', 'verify')
    expect(verified, verified.said).toMatchObject({ code: 0 })
  })

  it('all of it at once, as when the machine’s power goes: the next start works, and nothing acknowledged is lost', async () => {
    const people = startStarters(address, 6)
    await vi.waitUntil(() => people.acknowledged.length >= enough, { timeout: 60_000 })
    for (const number of [product.database(), product.server()]) process.kill(number, 'SIGKILL')
    await product.ended
    await people.stop()
    product = startProduct(folder, env)
    address = await product.ready
    expect(await listLost(address, people.acknowledged)).toEqual([])
  })

  it('nothing but its starter: what it started stops too, so that the next start works', async () => {
    const served = product.server()
    product.child.kill('SIGKILL')
    await vi.waitUntil(() => !isRunning(served), { timeout: 10_000 })
    product = startProduct(folder, env)
    address = await product.ready
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })
})

async function countUndertakings(address: string): Promise<number> {
  const list = await (await fetch(`${address}/sv/utvecklingsarbeten`)).text()
  return Number(list.match(/(\d+) utvecklingsarbeten/)?.[1])
}

function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0)
  } catch {
    return false
  }
}
