import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { handOverPage, sendHandOver } from '../people/handover-page.tsx'
import { throwAway } from './drafts.tsx'
import { erasedPage, eraseMyself, erasePage } from './erase-page.tsx'
import { downloadOwnData } from './export.ts'
import { keepLanguage } from './language.tsx'
import { ownPage } from './own-page.tsx'
import { newLinkPage, replaceLink, replacePage } from './replace-page.tsx'

/** One's own pages: for a person, and for a browser without one. Never for anybody else. */
export function ownPages(app: Hono<Env>): void {
  const base = '/:language/mina-sidor'
  app.get(base, ownPage)
  app.post(`${base}/sprak`, keepLanguage)
  app.post(`${base}/utkast`, throwAway)
  app.post(`${base}/uppgifter`, downloadOwnData)
  app.get(`${base}/lamna-over`, handOverPage)
  app.post(`${base}/lamna-over`, sendHandOver)
  app.get(`${base}/radera`, erasePage)
  app.post(`${base}/radera`, eraseMyself)
  app.get(`${base}/raderad`, erasedPage)
  app.get(`${base}/lank/ny`, newLinkPage)
  app.get(`${base}/lank/:purpose/:subject`, replacePage)
  app.post(`${base}/lank/:purpose/:subject`, replaceLink)
}
