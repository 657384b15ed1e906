import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { isLanguage, type Language, languageAskedFor } from '../../platform/i18n/index.ts'
import { hostOf } from './own-address.ts'
import type { Env, Page } from './visit.ts'

const LANGUAGE_COOKIE = 'language'
const A_YEAR = 365 * 24 * 60 * 60

/** The language of a page: by its address, then by the person, then by the browser. */
export function languageOf(c: Page, chosen: Language | null): Language {
  const first = c.req.path.split('/')[1]
  if (isLanguage(first)) return first
  const remembered = getCookie(c, LANGUAGE_COOKIE)
  return chosen ?? (isLanguage(remembered) ? remembered : languageAskedFor(c.req.header('Accept-Language')))
}

/** Private links stand in letters and on paper in no language; the page that they open has one. */
const PRIVATE_LINK = /^\/l\/[^/]+$/

/**
 * Sends an address without a language to the same address with one (`/platser` → `/sv/platser`), and remembers the
 * language that somebody turned to. Never a private link: its secret would stand in one more address.
 */
export const language = createMiddleware<Env>(async (c, next) => {
  if (c.req.method !== 'GET' || PRIVATE_LINK.test(c.req.path)) return next()
  const asked = c.req.path.split('/')[1]
  if (isLanguage(asked)) {
    if (isTurnTo(c, asked)) rememberLanguage(c, asked)
    return next()
  }
  c.header('Vary', 'Accept-Language, Cookie')
  return c.redirect(`/${c.get('visit').language}${c.req.path}${new URL(c.req.url).search}`, 302)
})

/**
 * True when somebody came from one of our pages in another language: then they have turned to this one. The browser says
 * where it came from (`Referrer-Policy: same-origin`), so links need no mark that would make one page two addresses. A
 * browser that keeps it to itself is only not remembered.
 */
function isTurnTo(c: Page, asked: Language): boolean {
  const from = c.req.header('Referer')
  if (from === undefined || !URL.canParse(from)) return false
  const { host, pathname } = new URL(from)
  const before = pathname.split('/')[1]
  if (host !== hostOf(c) || !isLanguage(before) || before === asked) return false
  return getCookie(c, LANGUAGE_COOKIE) !== asked
}

/** Remembers a language that somebody turned to, for addresses without one. */
export function rememberLanguage(c: Page, chosen: Language): void {
  setCookie(c, LANGUAGE_COOKIE, chosen, { path: '/', sameSite: 'Lax', maxAge: A_YEAR, httpOnly: true })
}

/** The address of this page in another language; of the front page, when this one has no language. */
export function addressIn(c: Page, other: Language): string {
  const { pathname, search } = new URL(c.req.url)
  const [, first, ...rest] = pathname.split('/')
  return isLanguage(first) ? `/${other}/${rest.join('/')}${search}` : `/${other}/`
}
