import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { CODE_MINUTES, mailAddress } from '../../features/people/index.ts'
import type { Page } from '../frame/visit.ts'
import { onwardTo } from './onward.ts'

/** What the page with the code needs to know. It stays in the browser that asked: the database keeps no address for it. */
export interface Waiting {
  /** As it was typed, never as we know it: whether we do is nobody's to find out. */
  readonly address: string
  readonly till: string | null
}

const COOKIE = 'sign-in'

/** Remembers, for as long as a code lives, who was written to and where they were going. */
export function keepWaiting(c: Page, { address, till }: Waiting): void {
  const value = new URLSearchParams({ address, ...(till === null ? {} : { till }) }).toString()
  const secure = c.get('visit').site.config.publicUrl?.protocol === 'https:'
  setCookie(c, COOKIE, value, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: CODE_MINUTES * 60 })
}

/** What was remembered, looked at as if anybody had written it; null when nothing was, or nonsense. */
export function readWaiting(c: Page): Waiting | null {
  const value = new URLSearchParams(getCookie(c, COOKIE) ?? '')
  const address = mailAddress.safeParse(value.get('address') ?? '')
  return address.success ? { address: address.data.address, till: onwardTo(value.get('till') ?? undefined) } : null
}

export function forgetWaiting(c: Page): void {
  deleteCookie(c, COOKIE, { path: '/' })
}
