import { afterAll, afterEach, beforeAll } from 'vitest'
import { startBrowser, type TestBrowserProcess } from './browser.ts'
import { startTestServer, type TestServer } from './server.ts'
import type { Visitor, VisitorOptions } from './visitor.ts'

/** The seeded town and a browser, for one file of journeys. */
export interface Journey {
  readonly server: TestServer
  visitor(options?: VisitorOptions): Promise<Visitor>
}

/** To be called once at the top of a file; what it returns may be used in its tests. */
export function journey(): Journey {
  let server: TestServer
  let browser: TestBrowserProcess
  beforeAll(async () => {
    server = await startTestServer()
    browser = await startBrowser(server.address)
  })
  afterEach(({ task }) => browser.endTest(task))
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  return {
    get server() {
      return server
    },
    visitor: (options) => browser.visitor(options),
  }
}
