import { openLink } from '../../features/people/index.ts'
import { refuse } from '../../kernel/result.ts'
import { ensureSession } from '../frame/session.ts'
import { troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { arrivalOf } from './arrive.ts'
import { showCode } from './code-page.tsx'

/**
 * A private link, in whatever language the browser speaks: opens in this browser what it is a link to, and goes there by
 * an address without the secret. Opening it again changes nothing, so it may be a GET. What opens nothing is a page that
 * says so, with the way of the short code.
 */
export async function openPrivateLink(c: Page): Promise<Response> {
  const { site, t } = c.get('visit')
  c.header('Vary', 'Accept-Language, Cookie')
  const token = c.req.param('token') ?? ''
  // No token of ours looks so: not worth a session.
  if (!/^[\w-]{43}$/.test(token)) return showCode(c, '', troubleFrom(t, refuse('missing', 'people.link.unknown')))
  const { actor } = await ensureSession(c)
  const result = await site.world.perform(openLink, actor, { token })
  if (!result.ok) return showCode(c, '', troubleFrom(t, result))
  c.header('Cache-Control', 'private, no-store, no-transform')
  return c.redirect(await arrivalOf(c, result.value), 302)
}
