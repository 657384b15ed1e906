import type { Hono } from 'hono'
import { ping } from '../../platform/database/index.ts'
import type { Site } from './site.ts'
import type { Env } from './visit.ts'

/** `/healthz`: the process answers. `/readyz`: so does the database. JSON, for whoever keeps it running. */
export function health(app: Hono<Env>, site: Site): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    try {
      await ping(site.world.db)
      return c.json({ status: 'ok', database: 'ok' })
    } catch {
      return c.json({ status: 'unavailable', database: 'unavailable' }, 503)
    }
  })
}
