import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { MessageKey } from '../../platform/i18n/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import type { Page } from '../frame/visit.ts'

/**
 * For what those who started the work may do as well: they act by their private link, so whoever may not is told about
 * that instead of being sent to sign in. Null when it may be done here and now.
 */
export function stopped(
  c: Page,
  { endedAt }: UndertakingPage,
  may: boolean,
  reason: MessageKey,
): Response | Promise<Response> | null {
  if (!may) return errorPage(c, 403, reason)
  return endedAt === null ? null : errorPage(c, 409, 'undertaking.ended')
}
