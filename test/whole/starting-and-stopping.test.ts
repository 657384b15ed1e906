import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  it.for([
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['DATABASE_URL', 'mysql://hemligt@example.org/medverka', 'postgres://'],
    ['PUBLIC_URL', 'medverka.example.org', 'https://'],
    ['SMTP_URL', 'post.example.org', 'smtp://'],
    ['TRUSTED_PROXIES', 'lastbalanseraren', 'addresses or networks'],
    ['MEDVERKA_DEMO', 'ja', '0 or 1'],
  ] as const)(
    'with a wrong %s says which and what was expected, and makes nothing',
    async ([name, value, expected]) => {
      const { code, said } = await refused(join(folder, 'data'), { [name]: value })
      expect([code, said]).toEqual([1, expect.stringContaining(`${name}: expected `)])
      expect(said).toContain(expected)
      expect(said).not.toContain('hemligt')
      expect(existsSync(join(folder, 'data'))).toBe(false)
    },
  )

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
    const answers = Promise.all(Array.from({ length: 20 }, () => fetch(`${address}/sv/utvecklingsarbeten`)))
    await sleep(5)
    product.child.kill('SIGTERM')
    const { code } = await product.ended
    expect(code).toBe(0)
    expect((await answers).map((it) => it.status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(existsSync(join(folder, 'postgresql/postmaster.pid'))).toBe(false)
    await start().ready
  })

  it('stops at SIGTERM even when somebody sends a form without end', async () => {
    const product = start()
    const { hostname, port } = new URL(await product.ready)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.write('POST /sv/starta/vad HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\ntitle=')
    await sleep(200)
    const begun = Date.now()
    await product.stop()
    expect(Date.now() - begun).toBeLessThan(10_000)
    socket.destroy()
  })
})
