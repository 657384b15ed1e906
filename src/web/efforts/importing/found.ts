import {
  type EffortSource,
  findImport,
  findSource,
  type ImportRun,
  mayImport,
  mayImportFor,
} from '../../../features/efforts/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import type { Page } from '../../frame/visit.ts'
import { turnedAway } from '../../officers-only.ts'

type Away = Response | Promise<Response>

/** The import that the address names, for whoever may take it in; else the page that says why not. */
export async function importOf(c: Page): Promise<{ run: ImportRun } | { away: Away }> {
  const { actor, site } = c.get('visit')
  const run = mayImport(actor) ? await findImport(site.world.db, c.req.param('import') ?? '') : undefined
  const away = turnedAway(c, mayImport(actor), 'import.forbidden')
  if (away !== null) return { away }
  if (run === undefined) return { away: errorPage(c, 404, 'import.missing') }
  return mayImportFor(actor, run.owner) ? { run } : { away: errorPage(c, 403, 'import.forbidden') }
}

/** The same for a source. */
export async function sourceOf(c: Page): Promise<{ source: EffortSource } | { away: Away }> {
  const { actor, site } = c.get('visit')
  const away = turnedAway(c, mayImport(actor), 'import.forbidden')
  if (away !== null) return { away }
  const source = await findSource(site.world.db, c.req.param('source') ?? '')
  if (source === undefined) return { away: errorPage(c, 404, 'import.source.missing') }
  return mayImportFor(actor, source.owner) ? { source } : { away: errorPage(c, 403, 'import.forbidden') }
}
