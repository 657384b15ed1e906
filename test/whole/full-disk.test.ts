import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { type Product, startProduct } from '../support/product.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const disk = mkdtempSync(join(tmpdir(), 'medverka-disk-'))
const mount = (size: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status === 0
const unmount = () => spawnSync('umount', [disk]).status === 0

const mayMount = mount('1m') && unmount()
if (!mayMount) rmdirSync(disk)

describe.skipIf(!mayMount)('On a small disk (needs the right to mount one; skipped without)', () => {
  let product: Product | undefined
  afterEach(async () => {
    await product?.stop()
    product = undefined
    unmount()
  })
  afterAll(() => rmdirSync(disk))

  it('too small to begin on, the start says so in two languages', async () => {
    expect(mount('20m')).toBe(true)
    product = startProduct(join(disk, 'data'), { MEDVERKA_DEMO: '0' })
    expect((await product.ended).code).toBe(1)
    expect(product.said()).toContain('Disken är full')
    expect(product.said()).toContain('The disk is full')
    expect(product.said()).not.toContain('    at ')
  })

  it('that gets full, pages are read, what can’t be kept is not acknowledged, and all is well when there is room again', async () => {
    expect(mount('150m')).toBe(true)
    product = startProduct(join(disk, 'data'), { MEDVERKA_DEMO: '0', TRUSTED_PROXIES: '127.0.0.1' })
    const address = await product.ready
    const filler = fillUp()
    const kept: string[] = []
    const refusals = new Set<string>()
    for (let nth = 0; refusals.size === 0 || nth < 50; nth++) {
      const { status, cookie, heading } = await write(address, nth)
      if (status === 303) kept.push(cookie)
      else refusals.add(`${status} ${heading}`)
      if (nth > 1000) throw new Error('The disk does not get full')
    }
    expect([...refusals]).toEqual(['503 Något gick fel'])
    expect((await fetch(`${address}/sv/`)).status).toBe(200)
    rmSync(filler)
    expect((await write(address, 0)).status).toBe(303)
    for (const [nth, cookie] of kept.entries()) {
      const page = await fetch(`${address}/sv/starta/vad`, { headers: { Cookie: cookie } })
      expect(await page.text()).toContain(`Nummer ${nth}.`)
    }
  })
})

/** Takes all the room that is left. */
function fillUp(): string {
  const path = join(disk, 'filler')
  const file = openSync(path, 'w')
  for (const size of [65_536, 512]) {
    try {
      // Never more than the small disk holds, whatever disk this is.
      for (let written = 0; written < 150 * 1024 * 1024; written += size) writeSync(file, Buffer.alloc(size, 1))
    } catch {
      // Full for pieces of this size.
    }
  }
  closeSync(file)
  return path
}

/** Writes a long answer to the first question, as somebody new on a network of their own. */
async function write(address: string, nth: number) {
  const response = await fetch(`${address}/sv/starta/vad`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': `10.0.${nth >> 8}.${nth & 255}` },
    // Words that can't be packed tighter take the room they need.
    body: new URLSearchParams({ title: `Nummer ${nth}.`, summary: randomBytes(1900).toString('hex') }),
  })
  const heading = (await response.text()).match(/<h1[^>]*>([^<]*)/)?.[1]
  return { status: response.status, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', heading }
}
