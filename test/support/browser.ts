import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import type { RunnerTestCase } from 'vitest'
import { launchChromium } from './chromium.ts'
import { createVisitor, type Visitor, type VisitorOptions } from './visitor.ts'

const pictures = join(import.meta.dirname, '../../node_modules/.cache/medverka-journeys')

/** One Chromium for a whole file of tests. */
export interface TestBrowserProcess {
  /** Somebody with a browser of their own: a fresh profile, a phone of 360 px unless told otherwise. */
  visitor(options?: VisitorOptions): Promise<Visitor>
  /** After each test: if it failed, pictures of what everybody saw; then their browsers are closed. */
  endTest(test: Pick<RunnerTestCase, 'name' | 'result'>): Promise<void>
  close(): Promise<void>
}

/** Starts a browser whose visitors look at the server at `origin`. */
export async function startBrowser(origin: string): Promise<TestBrowserProcess> {
  const chromium = await launchChromium()
  const open: { visitor: Visitor; context: BrowserContext }[] = []
  return {
    visitor: async (options = {}) => {
      const { context, visitor } = await createVisitor(chromium, origin, options)
      open.push({ visitor, context })
      return visitor
    },
    endTest: async ({ name, result }) => {
      const failed = result?.state === 'fail'
      for (const [at, { visitor, context }] of open.splice(0).entries()) {
        if (failed) await takePicture(visitor, `${name} ${at + 1}`)
        await context.close()
      }
    },
    close: () => chromium.close(),
  }
}

async function takePicture({ page }: Visitor, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const path = join(pictures, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)}.png`)
  await page.screenshot({ path, fullPage: true }).catch(() => undefined)
  process.stderr.write(`At ${page.url()}: ${path}\n`)
}
