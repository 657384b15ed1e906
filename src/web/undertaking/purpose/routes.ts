import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { purposePage } from './purpose-page.tsx'
import { statementForm, takeStatement } from './statement-form.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/syfte'

/** Purpose, ambition and delimitation. */
export function purposePages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(purposePage))
  app.get(`${BASE}/:statement`, ofUndertaking(statementForm))
  app.post(`${BASE}/:statement`, ofUndertaking(takeStatement))
}
