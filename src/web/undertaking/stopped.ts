import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { MessageKey } from '../../platform/i18n/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'

/**
 * For forms of those who started the work: they act by their private link, so whoever may not is told about that instead of
 * being sent to sign in. Null when it may be done here and now.
 */
export function stopped(c: Page, { endedAt }: UndertakingPage, may: boolean, reason: MessageKey) {
  if (!may) return errorPage(c, 403, reason)
  return endedAt === null ? null : errorPage(c, 409, 'undertaking.ended')
}

/** For forms of officers: whoever isn't signed in is sent to sign in, and comes back. */
export function stoppedOfficer(c: Page, undertaking: UndertakingPage, may: boolean, reason: MessageKey) {
  return turnedAway(c, may, reason) ?? stopped(c, undertaking, may, reason)
}
