import type { Page } from 'playwright-core'
import type { Language } from '../../../src/platform/i18n/index.ts'
import { expectAccessible, expectContrast, expectLaidOut } from '../../support/page-rules.ts'
import { type Visitor, watch } from '../../support/visitor.ts'

export interface Crawled {
  /** Addresses that were looked at. */
  readonly pages: readonly string[]
  readonly faults: readonly string[]
}

/**
 * Looks at one page of each shape of address that links lead to from the front page of a language. Of many of a shape,
 * Swedish takes the first that is found, Arabic the last of its page, so that different ones are seen.
 */
export async function crawl({ page }: Visitor, origin: string, language: Language): Promise<Crawled> {
  const watched = watch(page, origin)
  const devtools = await page.context().newCDPSession(page)
  const look = { page, javaScript: true, devtools }
  const seen = new Map<string, string>()
  const askedFor = new Set<string>()
  const found = [`/${language}/`]
  const faults: string[] = []
  const rule = async (expectation: () => Promise<void>) => {
    await expectation().catch((error: Error) => faults.push(error.message))
  }
  for (let path = found.shift(); path !== undefined; path = found.shift()) {
    const shape = shapeOf(path, language)
    if (shape === null || seen.has(shape)) continue
    // A page that is asked for in many ways is looked at as it is, and in one of them.
    const [plain = '', ...asked] = shape.split(' ')
    if (asked.length > 0 && askedFor.has(plain)) continue
    if (asked.length > 0) askedFor.add(plain)
    seen.set(shape, path)
    await page.goto(path)
    if (watched.status() !== 200) faults.push(`${path} answered ${watched.status()}`)
    await rule(() => expectLaidOut(page))
    if (language === axeIn(shape)) {
      await rule(() => expectAccessible(look))
      await page.emulateMedia({ colorScheme: 'dark' })
      await rule(() => expectContrast(look))
      await page.emulateMedia({ colorScheme: 'light' })
    }
    faults.push(...watched.faults.splice(0).map((fault) => `${path}: ${fault}`))
    const links = await linksOn(page, origin)
    found.push(...(language === 'ar' ? links.reverse() : links))
  }
  return { pages: [...seen.values()], faults }
}

/** Axe takes long: a shape is put before it in Swedish or in Arabic, always in the same. */
function axeIn(shape: string): Language {
  return [...shape].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 2 === 0 ? 'sv' : 'ar'
}

/** Paths and queries on this site, as the links of a page have them; files to save are none of them. */
function linksOn(page: Page, origin: string): Promise<string[]> {
  return page.evaluate((origin) => {
    // By attribute: the links of a drawing have no address as text.
    const links = [...document.querySelectorAll('a[href]:not([download])')]
    return links
      .map((it) => new URL(it.getAttribute('href') ?? '', document.baseURI))
      .flatMap((url) => (url.origin === origin ? [url.pathname + url.search] : []))
  }, origin)
}

const NAMED =
  /^\/(platser|organisation|samverkansmodeller|samverkansformer|grupper|varden|personer)\/(?!utkast|jamfor|val\b)[^/]+/

/**
 * An address with its numbers, ids and names taken out: two of the same shape are the same page about different things.
 * Null for what isn't looked at: another language, a private link, a file.
 */
function shapeOf(path: string, language: Language): string | null {
  const { pathname, searchParams } = new URL(path, 'http://site.example')
  const below = pathname.match(new RegExp(`^/${language}(/.*)`))?.[1]
  if (below === undefined || /\.\w+$/.test(below)) return null
  const plain = below
    .replace(NAMED, '/$1/name')
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
    .replaceAll(/\/\d[\d.]*(?=\/|$)/g, '/N')
  return [plain, ...new Set(searchParams.keys())].join(' ')
}
