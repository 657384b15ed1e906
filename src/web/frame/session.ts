import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { findActor, startSession } from '../../features/people/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import { VISITOR } from '../../kernel/actor.ts'
import { languageOf, translatorFor } from './language.ts'
import type { Site } from './site.ts'
import type { Env, Page } from './visit.ts'

const SESSION_DAYS = 30

/** With https the cookie can't be set by a neighbouring subdomain. */
function cookieName(site: Site): string {
  return site.config.publicUrl?.protocol === 'https:' ? '__Host-medverka' : 'medverka'
}

/** Finds out who is asking. A page opened without the cookie costs nothing and sets nothing. */
export function visit(site: Site) {
  return createMiddleware<Env>(async (c, next) => {
    const token = getCookie(c, cookieName(site))
    const actor = token === undefined ? VISITOR : ((await findActor(site.world.db, token, site.world.now())) ?? VISITOR)
    const language = languageOf(c)
    c.set('visit', { site, language, t: translatorFor(language), actor })
    await next()
  })
}

/** The session's secret, as the browser holds it. */
export function sessionToken(c: Page): string | undefined {
  return getCookie(c, cookieName(c.get('visit').site))
}

/** Gives the browser its session: when something is to be kept, and a new secret when somebody signs in or out. */
export function setSession(c: Page, token: string, actor: Actor): void {
  const current = c.get('visit')
  setCookie(c, cookieName(current.site), token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: current.site.config.publicUrl?.protocol === 'https:',
    path: '/',
    maxAge: SESSION_DAYS * 24 * 60 * 60,
  })
  c.set('visit', { ...current, actor })
}

export function clearSession(c: Page): void {
  deleteCookie(c, cookieName(c.get('visit').site), { path: '/' })
}

/** The visitor's session, started now if there is none: drafts and links belong to it. */
export async function ensureSession(c: Page): Promise<Actor> {
  const { actor, site } = c.get('visit')
  if (actor.kind !== 'system' && actor.session !== null) return actor
  const started = await startSession(site.world.db, site.world.now())
  setSession(c, started.token, started.actor)
  return started.actor
}
