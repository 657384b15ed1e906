import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Language, type Translate, translator } from '../../src/platform/i18n/index.ts'
import { expectNone, expectSound } from './page-rules.ts'

export interface VisitorOptions {
  /** The browser's own language, and that of `t`. */
  readonly language?: Language
  readonly javaScript?: boolean
  readonly dark?: boolean
  /** Pages glide into each other, as they do for who hasn't asked for stillness. Takes time. */
  readonly motion?: boolean
  /** Pixels; 360 is a phone, with touch. */
  readonly width?: number
}

/**
 * Somebody at a browser, who finds things by what they are called. Every page that is reached is looked over
 * (`expectSound`), and may not have failed to load anything, broken the content security policy or asked another host.
 */
export interface Visitor {
  readonly page: Page
  /** The words of the visitor's language. */
  readonly t: Translate
  /** Opens an address, and expects its status. */
  open(path: string, status?: number): Promise<void>
  /** Follows the link with this name; the first, where several lead to the same. */
  follow(name: string | RegExp, within?: Locator): Promise<void>
  /** Presses a button that leads on, and expects the status of where it leads. */
  press(name: string | RegExp, status?: number): Promise<void>
  write(label: string | RegExp, text: string): Promise<void>
  /** Marks one of the answers to press. */
  choose(label: string | RegExp): Promise<void>
  pick(label: string | RegExp, option: string): Promise<void>
  /** Does something that leads to another page, and looks that over. */
  leads(act: () => Promise<unknown>, status?: number): Promise<void>
  /** Path and query of where the visitor is. */
  address(): string
  heading(): Promise<string>
  /** The page's own matter, as text with its blanks folded. */
  main(): Promise<string>
}

export async function createVisitor(
  chromium: Browser,
  origin: string,
  { language = 'sv', javaScript = true, dark = false, motion = false, width = 360 }: VisitorOptions,
): Promise<{ context: BrowserContext; visitor: Visitor }> {
  const phone = width < 600
  const context = await chromium.newContext({
    ...{ baseURL: origin, javaScriptEnabled: javaScript, locale: language, timezoneId: 'Europe/Stockholm' },
    ...{ colorScheme: dark ? 'dark' : 'light', reducedMotion: motion ? 'no-preference' : 'reduce' },
    ...{ viewport: { width, height: 780 }, hasTouch: phone, isMobile: phone },
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const watched = watch(page, origin)
  const leads = async (act: () => Promise<unknown>, status = 200) => {
    const loaded = page.waitForEvent('load')
    await Promise.all([loaded, act()])
    expect(watched.status(), page.url()).toBe(status)
    await expectSound({ page, javaScript, devtools })
    expectNone(page, watched.faults)
  }
  const visitor: Visitor = {
    page,
    t: translator(language),
    leads,
    open: (path, status) => leads(() => page.goto(path), status),
    follow: (name, within) =>
      leads(() => (within ?? page.locator('body')).getByRole('link', named(name)).first().click()),
    press: (name, status) => leads(() => page.getByRole('button', named(name)).click(), status),
    write: (label, text) =>
      page
        .getByRole('textbox', { name: label })
        .or(page.getByRole('searchbox', { name: label }))
        .fill(text),
    choose: (label) =>
      page
        .getByRole('radio', named(label))
        .or(page.getByRole('checkbox', named(label)))
        .check(),
    pick: async (label, option) =>
      void (await page.getByRole('combobox', { name: label }).selectOption({ label: option })),
    address: () => page.url().slice(new URL(page.url()).origin.length),
    heading: () => textIn(page.getByRole('heading', { level: 1 })),
    main: () => textIn(page.getByRole('main')),
  }
  return { context, visitor }
}

async function textIn(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, with a blank between what stands under each other
  return (await place.innerText()).replaceAll(/\s+/g, ' ').trim()
}

/** Words as they stand are the whole name; parts of a name are asked for as an expression. */
function named(name: string | RegExp): { name: string | RegExp; exact: boolean } {
  return { name, exact: typeof name === 'string' }
}

/** Notes all that goes wrong behind a page, and the status of the page itself. */
export function watch(page: Page, origin: string): { readonly faults: string[]; status(): number | undefined } {
  const faults: string[] = []
  let status: number | undefined
  page.on('pageerror', (error) => {
    // The browser skips gliding into a page that it already shows, as it does for who is quick: nothing was lost.
    if (!/^(AbortError|InvalidStateError): Transition was/.test(String(error))) faults.push(String(error))
  })
  page.on('console', (message) => {
    // That the page itself was refused is no fault of the page; whatever else could not be loaded is noted below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin) faults.push(`Asked ${url.origin}`)
  })
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText
    // A page fetched ahead is let go when the reader goes elsewhere first: nothing has failed.
    if (!request.isNavigationRequest() && error !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${error}`)
  })
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) status = response.status()
    else if (response.status() >= 400) faults.push(`${response.url()} answered ${response.status()}`)
  })
  return { faults, status: () => status }
}
