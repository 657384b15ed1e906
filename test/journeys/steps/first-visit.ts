import type { Page, Request } from 'playwright-core'

/** What a first visit to a page brings over the network, as it is sent: compressed, without headers. Bytes. */
export async function firstVisit(page: Page, path: string): Promise<{ all: number; scripts: number }> {
  const finished: Request[] = []
  page.on('requestfinished', (request) => finished.push(request))
  await page.goto(path, { waitUntil: 'networkidle' })
  let [all, scripts] = [0, 0]
  for (const request of finished) {
    const { responseBodySize } = await request.sizes()
    all += responseBodySize
    if (request.resourceType() === 'script') scripts += responseBodySize
  }
  if (all === 0) throw new Error(`Nothing came from ${path}`)
  return { all, scripts }
}
