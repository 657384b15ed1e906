import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { Log } from '../../platform/log/index.ts'
import type { Env } from './visit.ts'

/** One line per request, by the route's pattern: real paths may hold private links, and addresses are personal. */
export function requestLog(log: Log) {
  return createMiddleware<Env>(async (c, next) => {
    const begun = performance.now()
    await next()
    if (!log.isLevelEnabled('info')) return
    const route = matchedRoutes(c).at(-1)?.path ?? '/*'
    log.info(
      { method: c.req.method, route, status: c.res.status, ms: Math.round(performance.now() - begun) },
      'request',
    )
  })
}
