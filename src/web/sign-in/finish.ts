import { confirmCode, findSession, performCounted } from '../../features/people/index.ts'
import { VISITOR } from '../../kernel/actor.ts'
import { originOf } from '../frame/client-address.ts'
import { keepCookie, sessionToken } from '../frame/session.ts'
import { type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { homeOf } from './onward.ts'
import { forgetWaiting, readWaiting } from './waiting.ts'

/**
 * Signs in by the six digits or the mailed link's token: a new secret for the session, then on to where one was going.
 * Pressed twice, the second answer is as good as the first. `again` shows what was wrong.
 */
export async function finishSignIn(
  c: Page,
  guess: { readonly code: string } | { readonly token: string },
  again: (trouble: Trouble) => Response | Promise<Response>,
): Promise<Response> {
  const { site, actor, language, t } = c.get('visit')
  const till = readWaiting(c)?.till ?? null
  if (actor.kind === 'person') return c.redirect(till ?? homeOf(actor, language), 303)
  const result = await performCounted(site.world, confirmCode, actor, {
    ...guess,
    language,
    cookie: sessionToken(c) || null,
    origin: originOf(c),
  })
  if (!result.ok) return again(troubleFrom(t, result))
  const { token, expiresAt } = result.value
  keepCookie(c, token, expiresAt)
  forgetWaiting(c)
  const found = await findSession(site.world.db, token, site.world.now())
  return c.redirect(till ?? homeOf(found?.actor ?? VISITOR, language), 303)
}
