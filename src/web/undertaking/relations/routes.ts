import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { relationsPage } from './relations-page.tsx'
import { relationForm, takeRelation } from './state-relation.tsx'
import { takeWithdrawal } from './withdraw-relation.ts'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/andra-arbeten'

/** How an undertaking stands to other work. */
export function relationPages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(relationsPage))
  app.get(`${BASE}/nytt`, ofUndertaking(relationForm))
  app.post(`${BASE}/nytt`, ofUndertaking(takeRelation))
  app.post(`${BASE}/:relation`, ofUndertaking(takeWithdrawal))
}
