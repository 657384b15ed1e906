import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { type FoundSession, findSession, refreshSession, startSession } from '../../features/people/index.ts'
import { type Actor, VISITOR } from '../../kernel/actor.ts'
import { translator } from '../../platform/i18n/index.ts'
import { languageOf } from './language.ts'
import type { Site } from './site.ts'
import type { Env, Page } from './visit.ts'

/** With https the cookie can't be set by a neighbouring subdomain. */
function cookieName(site: Site): string {
  return site.config.publicUrl?.protocol === 'https:' ? '__Host-medverka' : 'medverka'
}

/** Finds out who is asking. A page opened without the cookie costs nothing and sets nothing. */
export function visit(site: Site) {
  return createMiddleware<Env>(async (c, next) => {
    const token = getCookie(c, cookieName(site))
    // First as anybody: when the database is away, the page that says so needs a language too.
    setVisit(c, site, null)
    const found = token === undefined ? null : await findSession(site.world.db, token, site.world.now())
    if (found !== null) setVisit(c, site, found)
    if (token !== undefined && found?.refreshDue && found.actor.session !== null) {
      keepCookie(c, token, await refreshSession(site.world.db, found.actor.session, site.world.now()))
    }
    await next()
  })
}

function setVisit(c: Page, site: Site, found: FoundSession | null): void {
  const language = languageOf(c, found?.language ?? null)
  c.set('visit', {
    site,
    language,
    t: translator(language),
    actor: found?.actor ?? VISITOR,
    displayName: found?.displayName ?? null,
  })
}

/** The session's secret, as the browser holds it; empty when there is none. */
export function sessionToken(c: Page): string {
  return getCookie(c, cookieName(c.get('visit').site)) ?? ''
}

/** Gives the browser its session, or a new secret for it when somebody signs in. */
export function keepCookie(c: Page, token: string, expires: Date): void {
  const { site } = c.get('visit')
  const secure = site.config.publicUrl?.protocol === 'https:'
  setCookie(c, cookieName(site), token, { httpOnly: true, sameSite: 'Lax', secure, path: '/', expires })
}

export function forgetCookie(c: Page): void {
  deleteCookie(c, cookieName(c.get('visit').site), { path: '/' })
}

/** The visitor's session, begun now if there is none: drafts and links belong to it. */
export async function ensureSession(c: Page): Promise<{ actor: Actor; token: string }> {
  const visit = c.get('visit')
  if (visit.actor.kind !== 'system' && visit.actor.session !== null)
    return { actor: visit.actor, token: sessionToken(c) }
  const { db } = visit.site.world
  const { token, id, device, expiresAt } = await startSession(db, visit.site.world.now())
  keepCookie(c, token, expiresAt)
  const actor: Actor = { kind: 'visitor', session: id, device, links: [] }
  c.set('visit', { ...visit, actor })
  return { actor, token }
}
