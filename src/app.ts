import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { serveAssets } from './web/assets.ts'
import { compressed } from './web/frame/compressed.ts'
import { errorPage } from './web/frame/error-page.tsx'
import { LARGEST_POST } from './web/frame/form.ts'
import { health } from './web/frame/health.ts'
import { language } from './web/frame/language.ts'
import { rateLimit } from './web/frame/rate-limit.ts'
import { requestLog } from './web/frame/request-log.ts'
import { sameOrigin, secureHeaders } from './web/frame/security.ts'
import { visit } from './web/frame/session.ts'
import type { Site } from './web/frame/site.ts'
import type { Env } from './web/frame/visit.ts'
import { pages } from './web/pages.ts'

const IMPORTED_FILE = /^\/[a-z]{2}\/insatser\/fran-fil\/kallor\/[0-9a-f-]{36}\/fil$/

/** Wires pages over a site. Order matters: headers and log see every answer, also refusals. */
export function createApp(site: Site): Hono<Env> {
  const app = new Hono<Env>()
  app.use(secureHeaders)
  app.get('/assets/*', serveAssets(site.client))
  health(app, site)
  app.use(requestLog(site.log))
  // What is for one person only says no-transform: a secret and somebody's own words are never compressed together (BREACH).
  app.use(compressed)
  app.use(visit(site))
  app.use(rateLimit(site.config.trustedProxies))
  app.use(sameOrigin)
  // Files of imports are streamed, and counted as they come (features/efforts/importing/receiving).
  const limit = bodyLimit({ maxSize: LARGEST_POST, onError: (c) => errorPage(c, 413, 'error.too-large') })
  app.use((c, next) => (IMPORTED_FILE.test(c.req.path) ? next() : limit(c, next)))
  app.use(language)
  pages(app)
  app.notFound((c) => errorPage(c, 404, 'error.missing'))
  app.onError((error, c) => {
    // The stack may hold values; only the kind of error and where it arose is logged.
    site.log.error(
      { error: error.name, code: (error as { code?: string }).code, at: error.stack?.split('\n')[1]?.trim() },
      'a page failed',
    )
    return errorPage(c, isOutage(error) ? 503 : 500, 'error.trouble')
  })
  return app
}

/** The database is away or full: to be tried again, and nobody's bug. */
function isOutage(error: Error & { code?: string }): boolean {
  return (
    /^(ECONN|EPIPE|ENOENT|57P|08|53)/.test(error.code ?? '') ||
    /Connection terminated|not queryable|timeout/i.test(error.message)
  )
}
