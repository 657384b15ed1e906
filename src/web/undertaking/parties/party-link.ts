import { getCookie, setCookie } from 'hono/cookie'
import { openReceipt, type Receipt, sealReceipt } from '../../../features/people/index.ts'
import { sessionToken } from '../../frame/session.ts'
import type { Page } from '../../frame/visit.ts'

const MINUTES = 10

/** A cookie of its own for each party: another party's page must not show this one's link. */
function cookieOf(party: string): string {
  return `link-${party}`
}

/**
 * Carries a party's new private link over the redirect, so that a reload shows it again instead of giving another. It lies
 * in the browser that asked, sealed with its session's secret; we keep its hash alone.
 */
export function keepPartyLink(c: Page, party: string, { token, code }: Receipt): void {
  const secure = c.get('visit').site.config.publicUrl?.protocol === 'https:'
  const options = { httpOnly: true, sameSite: 'Strict', secure, path: '/', maxAge: MINUTES * 60 } as const
  setCookie(c, cookieOf(party), sealReceipt(sessionToken(c), { token, code }), options)
}

/** The link that was carried; null when there is none, or it is another session's. */
export function readPartyLink(c: Page, party: string): Receipt | null {
  const sealed = getCookie(c, cookieOf(party))
  return sealed === undefined ? null : openReceipt(sessionToken(c), sealed)
}
