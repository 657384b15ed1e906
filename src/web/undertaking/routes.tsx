import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { historyPage } from './history-page.tsx'
import { listPage } from './list-page.tsx'
import { purposePages } from './purpose/routes.ts'
import { responsibilityPages } from './responsibility/routes.ts'
import { undertakingPage } from './undertaking-page.tsx'

/** Undertakings as everybody sees them: the list, one of them, and its history. */
export function undertakingPages(app: Hono<Env>): void {
  app.get('/:language/utvecklingsarbeten', listPage)
  app.get('/:language/utvecklingsarbeten/:number{[0-9]{1,9}}', undertakingPage)
  app.get('/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/historik', historyPage)
  purposePages(app)
  responsibilityPages(app)
}
