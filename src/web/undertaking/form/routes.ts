import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { formPage, takeConfirmation } from './form-page.tsx'
import { askProposal, takeProposal } from './propose.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/samverkansform'

/** How the parties work together: proposed, and confirmed by each. */
export function formPages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(formPage))
  app.post(`${BASE}/bekrafta`, ofUndertaking(takeConfirmation))
  app.get(`${BASE}/foresla`, ofUndertaking(askProposal))
  app.post(`${BASE}/foresla`, ofUndertaking(takeProposal))
}
