import { createMiddleware } from 'hono/factory'
import { errorPage } from './error-page.tsx'
import { hostOf } from './own-address.ts'
import type { Env, Page } from './visit.ts'

/** Nothing inline, nothing from elsewhere (C6). Bars and maps are drawn with attributes, not with style. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const secureHeaders = createMiddleware<Env>(async (c, next) => {
  await next()
  const { headers } = c.res
  // A cookie is one browser's: no cache may keep the answer that set it and give it to another.
  if (headers.has('Set-Cookie')) headers.set('Cache-Control', 'private, no-store, no-transform')
  headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(self), interest-cohort=()')
  if (c.get('visit')?.site.config.publicUrl?.protocol === 'https:')
    headers.set('Strict-Transport-Security', 'max-age=31536000')
})

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** Only our own pages may post: browsers say where a form came from, and what doesn't say is refused. */
export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  if (SAFE.includes(c.req.method) || comesFromUs(c)) return next()
  return errorPage(c, 403, 'error.other-site')
})

function comesFromUs(c: Page): boolean {
  const from = c.req.header('Sec-Fetch-Site')
  if (from !== undefined) return from === 'same-origin'
  const origin = c.req.header('Origin')
  if (origin === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === hostOf(c)
}
