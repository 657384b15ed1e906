import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { isLanguage, type Language, languageAskedFor, translator } from '../../platform/i18n/index.ts'
import type { Env, Page } from './visit.ts'

const LANGUAGE_COOKIE = 'language'

/** The language that a person reads: by the address, then by their last choice, then by the browser. */
export function languageOf(c: Page): Language {
  const first = c.req.path.split('/')[1]
  if (isLanguage(first)) return first
  const chosen = getCookie(c, LANGUAGE_COOKIE)
  return isLanguage(chosen) ? chosen : languageAskedFor(c.req.header('Accept-Language'))
}

/**
 * Sends an address without a language to the same address with one (`/platser` → `/sv/platser`), and remembers the
 * language that somebody turned to: a page opened from another language's page sets it.
 */
export const language = createMiddleware<Env>(async (c, next) => {
  const visit = c.get('visit')
  if (!isLanguage(c.req.path.split('/')[1])) {
    const { search } = new URL(c.req.url)
    c.header('Vary', 'Accept-Language, Cookie')
    return c.redirect(`/${visit.language}${c.req.path === '/' ? '/' : c.req.path}${search}`, 302)
  }
  await next()
})

/** The address of this page in another language. */
export function addressIn(c: Page, other: Language): string {
  const { pathname, search } = new URL(c.req.url)
  return `/${other}/${pathname.split('/').slice(2).join('/')}${search}`
}

export function translatorFor(language: Language) {
  return translator(language)
}
