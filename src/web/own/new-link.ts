import { getCookie, setCookie } from 'hono/cookie'
import { openReceipt, type Receipt, sealReceipt } from '../../features/people/index.ts'
import { sessionToken } from '../frame/session.ts'
import type { Page } from '../frame/visit.ts'

const COOKIE = 'new-link'
const MINUTES = 10

/**
 * Carries a new private link over the redirect, so that a reload shows it again instead of replacing it again. It lies in
 * the browser that asked, sealed with its session's secret; we keep its hash alone.
 */
export function keepNewLink(c: Page, link: Receipt): void {
  const secure = c.get('visit').site.config.publicUrl?.protocol === 'https:'
  const options = { httpOnly: true, sameSite: 'Strict', secure, path: '/', maxAge: MINUTES * 60 } as const
  setCookie(c, COOKIE, sealReceipt(sessionToken(c), { token: link.token, code: link.code }), options)
}

/** The link that was carried; null when there is none, or it is another session's. */
export function readNewLink(c: Page): Receipt | null {
  const sealed = getCookie(c, COOKIE)
  return sealed === undefined ? null : openReceipt(sessionToken(c), sealed)
}
