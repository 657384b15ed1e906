import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { workbenchPage } from './workbench-page.tsx'

/** What officers have to do, what is due first on top (J3). */
export function workbenchPages(app: Hono<Env>): void {
  app.get('/:language/arbetsbord', workbenchPage)
}
