import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { giveRole, grantPage } from './grant-page.tsx'
import { endRole, peoplePage } from './list-page.tsx'

/** People and their roles, for administrators. */
export function peoplePages(app: Hono<Env>): void {
  app.get('/:language/personer', peoplePage)
  app.get('/:language/personer/ny', grantPage)
  app.post('/:language/personer/ny', giveRole)
  app.post('/:language/personer/roller/:grant/avsluta', endRole)
}
