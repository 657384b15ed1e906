import type { MessageKey } from '../platform/i18n/index.ts'
import { errorPage } from './frame/error-page.tsx'
import type { Page } from './frame/visit.ts'
import { signInAddress } from './sign-in/onward.ts'

/**
 * For pages that only some may use: whoever isn't signed in is sent to sign in and comes back; whoever may not is told why.
 * Null when the page is theirs to see.
 */
export function turnedAway(c: Page, may: boolean, reason: MessageKey): Response | Promise<Response> | null {
  if (may) return null
  const { actor, language } = c.get('visit')
  if (actor.kind === 'person') return errorPage(c, 403, reason)
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(signInAddress(language, `${pathname}${search}`), 302)
}
