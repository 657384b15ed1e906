import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { applyPost, gonePost, stopPost } from './answers.ts'
import { importPage } from './import-page.tsx'
import { importsPage } from './list-page.tsx'
import { mappingPage, sendMapping } from './mapping-page.tsx'
import { changeSourcePage, newSourcePage, sendSource } from './source-page.tsx'
import { sendFile, uploadPage } from './upload-page.tsx'

const IMPORTS = '/:language/insatser/fran-fil'
const SOURCE = `${IMPORTS}/kallor/:source{[0-9a-f-]{36}}`
const IMPORT = `${IMPORTS}/:import{[0-9a-f-]{36}}`

/** Efforts from files that departments have: sources, files on their way in, and what they would change. */
export function importPages(app: Hono<Env>): void {
  app.get(IMPORTS, importsPage)
  app.get(`${IMPORTS}/ny`, newSourcePage)
  app.post(`${IMPORTS}/ny`, sendSource)
  app.get(SOURCE, uploadPage)
  app.post(`${SOURCE}/fil`, sendFile)
  app.get(`${SOURCE}/andra`, changeSourcePage)
  app.post(`${SOURCE}/andra`, sendSource)
  app.get(IMPORT, importPage)
  app.get(`${IMPORT}/kolumner`, mappingPage)
  app.post(`${IMPORT}/kolumner`, sendMapping)
  app.post(`${IMPORT}/stoppa`, stopPost)
  app.post(`${IMPORT}/las-in`, applyPost)
  app.post(`${IMPORT}/forsvunna`, gonePost)
}
