import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { effortPage, sendEffort } from './effort-page.tsx'
import { factsPage, sendFacts } from './facts-page.tsx'
import { placesPage } from './list-page.tsx'
import { placePage } from './place-page.tsx'

/** Places as everybody sees them; and what officers write down about them. */
export function placePages(app: Hono<Env>): void {
  app.get('/:language/platser', placesPage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}', placePage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/uppgifter', factsPage)
  app.post('/:language/platser/:slug{[a-z0-9-]{1,120}}/uppgifter', sendFacts)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/insats', effortPage)
  app.post('/:language/platser/:slug{[a-z0-9-]{1,120}}/insats', sendEffort)
}
