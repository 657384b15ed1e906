import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Product, startProduct } from '../support/product.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** Without the seeded town a start takes two seconds less. */
const env = { MEDVERKA_DEMO: '0' }

describe('npm start', () => {
  let folder: string
  const started: Product[] = []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'medverka-whole-'))
  })
  afterEach(() => Promise.all(started.splice(0).map((it) => it.stop())))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function start(data = folder, more: Readonly<Record<string, string>> = {}): Product {
    const product = startProduct(data, { ...env, ...more })
    started.push(product)
    return product
  }

  /** Starts what can't start: how it ended, and what it said without its log. */
  async function refused(data: string, more: Readonly<Record<string, string>> = {}) {
    const product = start(data, more)
    const { code } = await product.ended
    return { code, said: product.said() }
  }

  it('says the address in one line when the first page answers, and that it lives and is ready as JSON', async () => {
    const product = start()
    const address = await product.ready
    expect(product.said().match(/^Medverka is ready: .*$/gm)).toEqual([`Medverka is ready: ${address}/`])
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' })
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: 'ok', database: 'ok' })
  })

  it('a second time on the same folder says by whom it is used, and stops; the first goes on', async () => {
    const first = start()
    const address = await first.ready
    const { code, said } = await refused(folder)
    expect(code).toBe(1)
    expect(said).toContain(folder)
    expect(said).toContain(String(first.server()))
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })

  it('on a port that is taken says so, and stops its database', async () => {
    const other: Server = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const port = String((other.address() as { port: number }).port)
    const { code, said } = await refused(folder, { PORT: port })
    other.close()
    expect([code, said]).toEqual([1, expect.stringContaining('The port is taken')])
    await vi.waitUntil(() => !existsSync(join(folder, 'postgresql/postmaster.pid')), { timeout: 10_000 })
  })

  it('with wrong values says which, and what was expected of each, at once; tells no password, and makes nothing', async () => {
    const { code, said } = await refused(join(folder, 'data'), {
      ...{ PORT: '70000', PUBLIC_URL: 'medverka.example.org', SMTP_URL: 'post.example.org', MEDVERKA_DEMO: 'ja' },
      ...{ TRUSTED_PROXIES: 'lastbalanseraren', DATABASE_URL: 'mysql://hemligt@example.org/medverka' },
    })
    expect(code).toBe(1)
    for (const [name, expected] of [
      ['PORT', 'a whole number from 0 to 65535'],
      ['DATABASE_URL', 'postgres://'],
      ['PUBLIC_URL', 'an address such as https://'],
      ['SMTP_URL', 'smtp://'],
      ['TRUSTED_PROXIES', 'addresses or networks'],
      ['MEDVERKA_DEMO', '0 or 1'],
    ])
      expect(said).toContain(`${name}: expected ${expected}`)
    expect(said).not.toContain('hemligt')
    expect(said).not.toContain('    at ')
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('with a file where its folder should be says so in two languages', async () => {
    const data = join(folder, 'a-file')
    writeFileSync(data, 'Något annat.')
    const { code, said } = await refused(data)
    expect([code, said]).toEqual([1, expect.stringContaining('är inte en mapp')])
    expect(said).toContain('is not a folder')
    expect(said).not.toContain('    at ')
  })

  it('stops at SIGTERM: what is under way is answered, the database is shut down, and the next start works', async () => {
    const product = start()
    const address = await product.ready
    const body = 'summary=Vi+vill+kunna+sitta+ute&title=En+innergård'
    const form = openForm(address, Buffer.byteLength(body))
    form.write(body.slice(0, 20))
    await sleep(300)
    product.child.kill('SIGTERM')
    await vi.waitUntil(() => product.said().includes('Stopping …'), { timeout: 10_000, interval: 20 })
    form.write(body.slice(20))
    expect(await text(form)).toMatch(/^HTTP\/1.1 303 /)
    expect((await product.ended).code).toBe(0)
    expect(existsSync(join(folder, 'postgresql/postmaster.pid'))).toBe(false)
    await start().ready
  })

  it('stops at SIGTERM even when somebody sends a form without end', async () => {
    const product = start()
    const form = openForm(await product.ready, 1000)
    form.on('error', () => undefined)
    form.write('title=')
    await sleep(200)
    const begun = Date.now()
    await product.stop()
    expect(Date.now() - begun).toBeLessThan(10_000)
    form.destroy()
  })
})

/** A form that has begun to arrive, `length` bytes long in all. */
function openForm(address: string, length: number): Socket {
  const { hostname, port, host } = new URL(address)
  const socket = connect(Number(port), hostname)
  const headers = [
    'POST /sv/starta/vad HTTP/1.1',
    `Host: ${host}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${length}`,
  ]
  socket.write([...headers, '', ''].join('\r\n'))
  return socket
}
