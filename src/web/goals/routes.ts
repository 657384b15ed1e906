import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { answerPage, sendAnswer } from './answer-page.tsx'
import { goalPage } from './goal-page.tsx'
import { goalsPage } from './goals-page.tsx'
import { nonePage } from './none-page.tsx'
import { proposePage, sendPropose } from './propose-page.tsx'
import { endServingPage, sendEndServing, sendServe, servePage } from './serve-page.tsx'
import { versionPage } from './version-page.tsx'
import { sendWrite, writePage } from './write-page.tsx'

const GOALS = '/:language/platser/:slug{[a-z0-9-]{1,120}}/mal'
const GOAL = `${GOALS}/:key{[0-9a-f-]{36}}`

/** Shared goals of a place: what is in force, what serves it, how it was agreed; and the forms of those who keep them. */
export function goalPages(app: Hono<Env>): void {
  app.get(GOALS, goalsPage)
  app.get(`${GOALS}/skriv`, writePage)
  app.post(`${GOALS}/skriv`, sendWrite)
  app.get(`${GOALS}/foresla`, proposePage)
  app.post(`${GOALS}/foresla`, sendPropose)
  app.get(`${GOALS}/svara`, answerPage)
  app.post(`${GOALS}/svara`, sendAnswer)
  app.get(`${GOALS}/utan`, nonePage)
  app.get(`${GOALS}/version/:number{[0-9]{1,6}}`, versionPage)
  app.get(GOAL, goalPage)
  app.get(`${GOAL}/bidra`, servePage)
  app.post(`${GOAL}/bidra`, sendServe)
  app.get(`${GOAL}/tjanst/:service`, endServingPage)
  app.post(`${GOAL}/tjanst/:service`, sendEndServing)
}
