import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { contactPages } from './contact/routes.ts'
import { historyPage } from './history-page.tsx'
import { listPage } from './list-page.tsx'
import { overlapPages } from './overlaps/routes.ts'
import { partyPages } from './parties/routes.ts'
import { purposePages } from './purpose/routes.ts'
import { relationPages } from './relations/routes.ts'
import { responsibilityPages } from './responsibility/routes.ts'
import { scopePages } from './scope/routes.ts'
import { supportPages } from './support/routes.ts'
import { undertakingPage } from './undertaking-page.tsx'

/** Undertakings as everybody sees them: the list, one of them, and its history. */
export function undertakingPages(app: Hono<Env>): void {
  app.get('/:language/utvecklingsarbeten', listPage)
  app.get('/:language/utvecklingsarbeten/:number{[0-9]{1,9}}', undertakingPage)
  app.get('/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/historik', historyPage)
  purposePages(app)
  partyPages(app)
  responsibilityPages(app)
  supportPages(app)
  relationPages(app)
  overlapPages(app)
  contactPages(app)
  scopePages(app)
}
