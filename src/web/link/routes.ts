import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { codePage, openByCode } from './code-page.tsx'
import { openPrivateLink } from './open-link.ts'

/** Private links and their short codes: following something up without an account. */
export function linkPages(app: Hono<Env>): void {
  app.get('/l/:token', openPrivateLink)
  app.get('/:language/kod', codePage)
  app.post('/:language/kod', openByCode)
}
