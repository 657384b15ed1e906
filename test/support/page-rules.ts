import { createHash } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a page must be, for whoever looks at it: checked on every page that a journey visits (C1, C2). */
export interface Look {
  readonly page: Page
  readonly javaScript: boolean
  /** For switching scripts on while axe runs where the visitor has none. */
  readonly devtools: CDPSession
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PHONES = [360, 320]

/** One first heading, the language and direction of the address, nothing to scroll sideways for, and axe. */
export async function expectSound(look: Look): Promise<void> {
  await expectLaidOut(look.page)
  await expectAccessible(look)
}

/** All of that but axe, which takes as long as everything else. */
export async function expectLaidOut(page: Page): Promise<void> {
  await expectStructure(page)
  await expectNoSidewaysScrolling(page)
}

async function expectStructure(page: Page): Promise<void> {
  const language = new URL(page.url()).pathname.split('/')[1] ?? ''
  const found = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
    direction: getComputedStyle(document.documentElement).direction,
    titled: document.title.length > 10,
  }))
  const expected = ['sv', 'en', 'ar'].includes(language) ? language : found.language
  const direction = expected === 'ar' ? 'rtl' : 'ltr'
  expectNone(page, [
    ...(found.headings === 1 ? [] : [`${found.headings} first headings`]),
    ...(found.language === expected ? [] : [`The language is said to be ${found.language}`]),
    ...(found.direction === direction ? [] : [`It runs ${found.direction}`]),
    ...(found.titled ? [] : ['It has no title']),
  ])
}

/** At the visitor's own width; on a phone also at the narrowest that is made (WCAG 1.4.10). */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  const widths = PHONES.includes(size.width) ? PHONES : [size.width]
  for (const width of widths) {
    if (width !== page.viewportSize()?.width) await page.setViewportSize({ ...size, width })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(width)
  }
  if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size)
}

/** Pages that were found sound, by their build and looks: most of a journey's pages are seen by several visitors. */
const seen = new Set<string>()

/** WCAG 2.2 A and AA as far as axe can tell, and its good practice. */
export function expectAccessible(look: Look): Promise<void> {
  return expectFromAxe(look, { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } })
}

/** For a page that was found accessible in other colours: nothing else changes with them. */
export function expectContrast(look: Look): Promise<void> {
  return expectFromAxe(look, { runOnly: { type: 'rule', values: ['color-contrast'] } })
}

async function expectFromAxe(
  { page, javaScript, devtools }: Look,
  options: Parameters<AxeBuilder['options']>[0],
): Promise<void> {
  const key = JSON.stringify(options.runOnly) + (await fingerprint(page))
  if (seen.has(key)) return
  if (!javaScript) await allowScripts(devtools, true)
  const axe = new AxeBuilder({ page }).options(options).setLegacyMode()
  let found = await faultsOf(axe)
  // Colours on their way to others are no fault (WCAG asks about none of those between): what is one, stays.
  if (found.length > 0) {
    await page.waitForTimeout(500)
    found = await faultsOf(axe)
  }
  if (!javaScript) await allowScripts(devtools, false)
  expectNone(page, found)
  seen.add(key)
}

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}

/** Says everything that was found: assertions cut long lists short. */
export function expectNone(page: Page, found: readonly string[]): void {
  expect(found, [page.url(), ...found].join('\n')).toEqual([])
}

/** What axe looks at: elements, their roles, states and names being there, and how the page is shown; not its words. */
async function fingerprint(page: Page): Promise<string> {
  const looks = await page.evaluate(() => `${innerWidth} ${matchMedia('(prefers-color-scheme: dark)').matches}`)
  const contents = (await page.content())
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
    .replaceAll(/\b(href|action|value|content|d|datetime)="[^"]+"/g, '$1=""')
    .replaceAll(/(>\s*)[^\s<][^<]*(?=<)/g, '$1words')
  return createHash('sha256').update(looks).update(contents).digest('base64')
}

/** Saying first what is so already: a session's "off" counts only after its own "on". */
async function allowScripts(devtools: CDPSession, allowed: boolean): Promise<void> {
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
  if (allowed) await devtools.send('Emulation.setScriptExecutionDisabled', { value: false })
}
