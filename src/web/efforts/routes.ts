import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { aboutAsking, askingPage } from './asking/asking-page.tsx'
import { cancelAskingPage, sendCancel } from './asking/cancel-asking-page.tsx'
import { changeAskingPage, sendAskingChange } from './asking/change-asking-page.tsx'
import { joinAskingPage, sendJoin } from './asking/join-asking-page.tsx'
import { newAskingPage, sendNewAsking } from './asking/new-asking-page.tsx'
import { resultsPage, sendResults } from './asking/results-page.tsx'
import { changeEffortPage, sendChange } from './form/change-page.tsx'
import { newEffortPage, sendNewEffort } from './form/new-page.tsx'
import { importPages } from './importing/routes.ts'
import { effortPage } from './page/effort-page.tsx'
import { sendWithdraw, withdrawPage } from './page/withdraw-page.tsx'
import { registerPage } from './register-page.tsx'
import { forThoseWhoAct, underEffort } from './under-effort.tsx'
import { takeWhere, whereEffort } from './where-page.tsx'

const PLACE = '/:language/platser/:slug{[a-z0-9-]{1,120}}'
const EFFORT = '/:language/insatser/:effort{[0-9a-f-]{36}}'
const ASKING = `${EFFORT}/fragor/:asking{[0-9a-f-]{36}}`

/** The register of efforts: the list, one effort, and what those who act for it do; what it asks of residents. */
export function effortPages(app: Hono<Env>): void {
  app.get('/:language/insatser', registerPage)
  app.get('/:language/insatser/ny', whereEffort)
  app.post('/:language/insatser/ny', takeWhere)
  importPages(app)
  app.get(`${PLACE}/insats`, newEffortPage)
  app.post(`${PLACE}/insats`, sendNewEffort)
  app.get(EFFORT, underEffort(effortPage))
  const change = 'effort.change.forbidden'
  app.get(`${EFFORT}/andra`, forThoseWhoAct(change, changeEffortPage))
  app.post(`${EFFORT}/andra`, forThoseWhoAct(change, sendChange))
  app.get(`${EFFORT}/dra-tillbaka`, forThoseWhoAct(change, withdrawPage))
  app.post(`${EFFORT}/dra-tillbaka`, forThoseWhoAct(change, sendWithdraw))
  askingPages(app)
}

function askingPages(app: Hono<Env>): void {
  const asking = 'asking.forbidden'
  app.get(`${EFFORT}/fragor/ny`, forThoseWhoAct(asking, newAskingPage))
  app.post(`${EFFORT}/fragor/ny`, forThoseWhoAct(asking, sendNewAsking))
  app.get(ASKING, underEffort(aboutAsking(askingPage)))
  app.get(`${ASKING}/andra`, forThoseWhoAct(asking, aboutAsking(changeAskingPage)))
  app.post(`${ASKING}/andra`, forThoseWhoAct(asking, aboutAsking(sendAskingChange)))
  app.get(`${ASKING}/resultat`, forThoseWhoAct(asking, aboutAsking(resultsPage)))
  app.post(`${ASKING}/resultat`, forThoseWhoAct(asking, aboutAsking(sendResults)))
  app.get(`${ASKING}/ga-med`, forThoseWhoAct(asking, aboutAsking(joinAskingPage)))
  app.post(`${ASKING}/ga-med`, forThoseWhoAct(asking, aboutAsking(sendJoin)))
  app.get(`${ASKING}/stall-in`, forThoseWhoAct(asking, aboutAsking(cancelAskingPage)))
  app.post(`${ASKING}/stall-in`, forThoseWhoAct(asking, aboutAsking(sendCancel)))
}
