import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { isLanguage, type Language, languageAskedFor } from '../../platform/i18n/index.ts'
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

/** Sends an address without a language to the same address with one (`/platser` → `/sv/platser`). */
export const language = createMiddleware<Env>(async (c, next) => {
  if (isLanguage(c.req.path.split('/')[1]) || c.req.method !== 'GET') return next()
  c.header('Vary', 'Accept-Language, Cookie')
  return c.redirect(`/${c.get('visit').language}${c.req.path}${new URL(c.req.url).search}`, 302)
})

/** Remembers a language that somebody turned to, for addresses without one. */
export function rememberLanguage(c: Page, chosen: Language): void {
  setCookie(c, LANGUAGE_COOKIE, chosen, { path: '/', sameSite: 'Lax', maxAge: A_YEAR, httpOnly: true })
}

/** The address of this page in another language; `sprak` says that somebody turned to it (and is taken out again). */
export function addressIn(c: Page, other: Language): string {
  const { pathname, search } = new URL(c.req.url)
  return `/${other}/${pathname.split('/').slice(2).join('/')}${search}`
}
