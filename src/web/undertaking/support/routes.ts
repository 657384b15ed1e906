import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { answerSupportForm, takeSupportAnswer } from './answer.tsx'
import { askSupportForm, takeSupport } from './ask.tsx'
import { supportPage } from './support-page.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/stod'

/** What those who take part need, and the answers. */
export function supportPages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(supportPage))
  app.get(`${BASE}/ny`, ofUndertaking(askSupportForm))
  app.post(`${BASE}/ny`, ofUndertaking(takeSupport))
  app.get(`${BASE}/:request`, ofUndertaking(answerSupportForm))
  app.post(`${BASE}/:request`, ofUndertaking(takeSupportAnswer))
}
