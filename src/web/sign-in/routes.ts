import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { addressPage, sendCode } from './address-page.tsx'
import { codePage, confirmByCode } from './code-page.tsx'
import { confirmByLink, linkPage } from './link-page.tsx'
import { leave, signOutPage } from './sign-out-page.tsx'

/** Signing in by a mailed code or link, and out again. No password, no account to make. */
export function signInPages(app: Hono<Env>): void {
  app.get('/:language/logga-in', addressPage)
  app.post('/:language/logga-in', sendCode)
  app.get('/:language/logga-in/kod', codePage)
  app.post('/:language/logga-in/kod', confirmByCode)
  app.get('/:language/logga-in/lank/:token', linkPage)
  app.post('/:language/logga-in/lank/:token', confirmByLink)
  app.get('/:language/logga-ut', signOutPage)
  app.post('/:language/logga-ut', leave)
}
