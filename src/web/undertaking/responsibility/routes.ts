import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { responsibilityPage } from './responsibility-page.tsx'
import { takeHandoverAnswer } from './take-answer.ts'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/ansvar'

/** Which board answers, and handovers between boards. */
export function responsibilityPages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(responsibilityPage))
  app.post(`${BASE}/overlamnande`, ofUndertaking(takeHandoverAnswer))
}
