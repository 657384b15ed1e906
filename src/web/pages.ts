import type { Hono } from 'hono'
import type { Env } from './frame/visit.ts'
import { frontPage } from './front/front-page.tsx'
import { startPages } from './start/routes.ts'
import { undertakingPages } from './undertaking/routes.tsx'

/** Every page, by what people see. */
export function pages(app: Hono<Env>): void {
  app.get('/:language/', frontPage)
  startPages(app)
  undertakingPages(app)
}
