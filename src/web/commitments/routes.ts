import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { answer, change, end, tell } from './acts.tsx'
import { commitmentPage } from './commitment-page.tsx'
import { commitmentsPage } from './list-page.tsx'
import { makePage, sendMake } from './make-page.tsx'

const PLACE = '/:language/platser/:slug{[a-z0-9-]{1,120}}/ataganden'
const ONE = '/:language/ataganden/:id'

/** Commitments of places: a list, one with all that is known of it, and what is done with it. */
export function commitmentPages(app: Hono<Env>): void {
  app.get(PLACE, commitmentsPage)
  app.get(`${PLACE}/nytt`, makePage)
  app.post(`${PLACE}/nytt`, sendMake)
  app.get(ONE, commitmentPage)
  app.get(`${ONE}/svara`, answer.get)
  app.post(`${ONE}/svara`, answer.post)
  app.get(`${ONE}/beratta`, tell.get)
  app.post(`${ONE}/beratta`, tell.post)
  app.get(`${ONE}/andra`, change.get)
  app.post(`${ONE}/andra`, change.post)
  app.get(`${ONE}/avsluta`, end.get)
  app.post(`${ONE}/avsluta`, end.post)
}
