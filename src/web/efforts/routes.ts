import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { registerPage } from './register-page.tsx'
import { takeWhere, whereEffort } from './where-page.tsx'

/** The register of efforts. What goes on in one place stands on the place's page, with the form to register more. */
export function effortPages(app: Hono<Env>): void {
  app.get('/:language/insatser', registerPage)
  app.get('/:language/insatser/ny', whereEffort)
  app.post('/:language/insatser/ny', takeWhere)
}
