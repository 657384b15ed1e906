import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { partyForm, takeParty } from './add-party.tsx'
import { partyLinkPage } from './link-page.tsx'
import { partiesPage } from './parties-page.tsx'
import { ofParty, partyPage, takeLeave, takeRenewal } from './party-page.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/parter'

/** Who takes part. */
export function partyPages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(partiesPage))
  app.get(`${BASE}/ny`, ofUndertaking(partyForm))
  app.post(`${BASE}/ny`, ofUndertaking(takeParty))
  app.get(`${BASE}/:party`, ofUndertaking(ofParty(partyPage)))
  app.get(`${BASE}/:party/lank`, ofUndertaking(ofParty(partyLinkPage)))
  app.post(`${BASE}/:party/lank`, ofUndertaking(ofParty(takeRenewal)))
  app.post(`${BASE}/:party/lamna`, ofUndertaking(takeLeave))
}
