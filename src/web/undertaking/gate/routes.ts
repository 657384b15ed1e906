import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { criterionPage, takeAnswer, takeException } from './criterion-page.tsx'
import { gatePage } from './gate-page.tsx'
import { pass } from './pass.ts'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/grind'

/** The gate: how it stands, passing it, and its criteria one by one. */
export function gatePages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(gatePage))
  app.post(BASE, ofUndertaking(pass))
  app.get(`${BASE}/:criterion`, ofUndertaking(criterionPage))
  app.post(`${BASE}/:criterion/svar`, ofUndertaking(takeAnswer))
  app.post(`${BASE}/:criterion/undantag`, ofUndertaking(takeException))
}
