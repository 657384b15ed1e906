import type { CDPSession, Page } from 'playwright-core'

/**
 * Kills the processes that draw pages, as when a browser's page crashes, and presses "reload" in what is left of it.
 * Afterwards the page is out of the driver's reach: what is asked for in it (an expression) goes the way of its devtools.
 */
export async function crashAndReload(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('The page has no browser')
  const devtools = await browser.newBrowserCDPSession()
  const { targetInfos } = await devtools.send('Target.getTargets')
  const target = targetInfos.find((it) => it.type === 'page' && it.url === page.url())
  if (target === undefined) throw new Error(`${page.url()} is not open`)
  const crashed = page.waitForEvent('crash')
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL')
  await crashed
  const send = await attach(devtools, target.targetId)
  await send('Page.reload', {})
  return async (expression) => {
    const answer = await send('Runtime.evaluate', { expression, returnByValue: true })
    return answer.result?.value
  }
}

interface Evaluated {
  readonly result?: { readonly value?: unknown }
}

async function attach(devtools: CDPSession, targetId: string) {
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (answer: Evaluated) => void>()
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    waiting.get(id)?.(result ?? {})
  })
  return (method: string, params: object) =>
    new Promise<Evaluated>((resolve) => {
      const id = waiting.size + 1
      waiting.set(id, resolve)
      void devtools.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      })
    })
}
