import type { Hono } from 'hono'
import type { ModelDraft } from '../../../features/models/index.ts'
import type { Env, Page } from '../../frame/visit.ts'
import { discardPage, sendAway } from './discard-page.tsx'
import { draftsPage, sendBeginning } from './drafts-page.tsx'
import { editorPage } from './editor-page.tsx'
import { previewDraft } from './preview.tsx'
import { publishPage, sendToCatalogue } from './publish-page.tsx'
import { sendDraft } from './save.ts'
import { ofDraft } from './under-draft.tsx'

/** Officers' own drafts of models. To be registered before the models themselves: `utkast` is none. */
export function draftPages(app: Hono<Env>): void {
  const base = '/:language/samverkansmodeller/utkast'
  app.get(base, (c) => draftsPage(c))
  app.post(base, sendBeginning)
  app.get(`${base}/:draft`, ofDraft(editorPage))
  app.post(`${base}/:draft`, ofDraft(sendDraft))
  app.post(`${base}/:draft/granska`, ofDraft(previewDraft))
  app.get(`${base}/:draft/fil`, ofDraft(draftFile))
  app.get(`${base}/:draft/publicera`, ofDraft(publishPage))
  app.post(`${base}/:draft/publicera`, ofDraft(sendToCatalogue))
  app.get(`${base}/:draft/kasta`, ofDraft(discardPage))
  app.post(`${base}/:draft/kasta`, ofDraft(sendAway))
}

/** The text as a file, for a desk of one's own or for whoever is to publish it. */
function draftFile(c: Page, { text, model }: ModelDraft): Response {
  const name = /^[a-z0-9-]{1,60}$/.test(model ?? '') ? model : 'utkast'
  return c.body(text, 200, {
    'Content-Type': 'application/yaml; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.yaml"`,
    'Cache-Control': 'private, no-store, no-transform',
  })
}
