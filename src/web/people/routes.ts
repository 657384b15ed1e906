import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { endRole } from './end-page.tsx'
import { giveRole, grantPage } from './grant-page.tsx'
import { handOverPage, sendHandOver } from './handover-page.tsx'
import { peoplePage } from './list-page.tsx'

/** People and their roles, for administrators. */
export function peoplePages(app: Hono<Env>): void {
  app.get('/:language/personer', peoplePage)
  app.get('/:language/personer/ny', grantPage)
  app.post('/:language/personer/ny', giveRole)
  app.get('/:language/personer/:person/lamna-over', handOverPage)
  app.post('/:language/personer/:person/lamna-over', sendHandOver)
  app.post('/:language/personer/roller/:grant/avsluta', endRole)
}
