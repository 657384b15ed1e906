import type { Hono } from 'hono'
import { isStatementFormat, statementOf } from '../../features/models/index.ts'
import type { Env, Page } from '../frame/visit.ts'
import { begin } from './begin.ts'
import { discard, discardPage } from './discard-page.tsx'
import { draftPage, notHere, ownDraft, saveDraftPage } from './draft-page.tsx'
import { sendFile } from './files.tsx'
import { ownStatementsPage } from './own-statements.tsx'
import { suggestionFile, suggestionPage } from './suggestion-page.tsx'

/** Statements on models: what Medverka drafts from its review, for everybody, and drafts of one's own. */
export function statementPages(app: Hono<Env>): void {
  const suggestion = '/:language/samverkansmodeller/:model{[a-z0-9-]{1,80}}/yttrande'
  app.get(suggestion, suggestionPage)
  app.get(`${suggestion}/:format{[a-z]{3,4}}`, suggestionFile)
  const own = '/:language/yttranden'
  app.get(own, ownStatementsPage)
  app.post(own, begin)
  const draft = `${own}/:id{[0-9a-f-]{36}}`
  app.get(draft, draftPage)
  app.post(draft, saveDraftPage)
  app.get(`${draft}/radera`, discardPage)
  app.post(`${draft}/radera`, discard)
  app.get(`${draft}/fil/:format{[a-z]{3,4}}`, draftFile)
}

/** One's own words as a file, as they were last saved. */
async function draftFile(c: Page): Promise<Response> {
  const [draft, format] = [await ownDraft(c), c.req.param('format')]
  if (draft === undefined || !isStatementFormat(format)) return notHere(c)
  return sendFile(c, statementOf(draft), format, { name: `yttrande-${draft.model}-${draft.version}`, personal: true })
}
