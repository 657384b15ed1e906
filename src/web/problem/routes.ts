import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { ofUndertaking } from '../undertaking/under-undertaking.tsx'
import { SAYINGS, type Saying } from './addresses.ts'
import { allSaidPage } from './all-said-page.tsx'
import { problemPage } from './problem-page.tsx'
import { registers, takesRegister } from './register.ts'
import { saidPage, takesAnswer } from './said-page.tsx'
import { asks, asksWho, takes, takesWho } from './say.ts'
import { thanksPage } from './thanks-page.tsx'
import { versionsPage } from './versions-page.tsx'
import { takesWriting, writes } from './write.ts'

const PROBLEM = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/problem'

/** The problem description, and how residents shape it (R22). */
export function problemPages(app: Hono<Env>): void {
  app.get(PROBLEM, ofUndertaking(problemPage))
  for (const saying of Object.keys(SAYINGS) as Saying[]) {
    app.get(`${PROBLEM}/${SAYINGS[saying]}`, ofUndertaking(asks(saying)))
    app.post(`${PROBLEM}/${SAYINGS[saying]}`, ofUndertaking(takes(saying)))
  }
  app.get(`${PROBLEM}/vem`, ofUndertaking(asksWho))
  app.post(`${PROBLEM}/vem`, ofUndertaking(takesWho))
  app.get(`${PROBLEM}/tack`, ofUndertaking(thanksPage))
  app.get(`${PROBLEM}/sagt`, ofUndertaking(allSaidPage))
  app.get(`${PROBLEM}/sagt/:said`, ofUndertaking(saidPage))
  app.post(`${PROBLEM}/sagt/:said`, ofUndertaking(takesAnswer))
  app.get(`${PROBLEM}/versioner`, ofUndertaking(versionsPage))
  app.get(`${PROBLEM}/skriv`, ofUndertaking(writes))
  app.post(`${PROBLEM}/skriv`, ofUndertaking(takesWriting))
  app.get(`${PROBLEM}/traff/:occasion`, ofUndertaking(registers))
  app.post(`${PROBLEM}/traff/:occasion`, ofUndertaking(takesRegister))
}
