import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { CONFLICTS_NOUN } from './conflicts.tsx'
import { purposePage } from './purpose-page.tsx'
import { settleForm, takeSettlement } from './settle-form.tsx'
import { statementForm, takeStatement } from './statement-form.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/syfte'

/** Purpose, ambition and delimitation. */
export function purposePages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(purposePage))
  app.get(`${BASE}/${CONFLICTS_NOUN}/:digest{[0-9a-f]{64}}`, ofUndertaking(settleForm))
  app.post(`${BASE}/${CONFLICTS_NOUN}/:digest{[0-9a-f]{64}}`, ofUndertaking(takeSettlement))
  app.get(`${BASE}/:statement`, ofUndertaking(statementForm))
  app.post(`${BASE}/:statement`, ofUndertaking(takeStatement))
}
