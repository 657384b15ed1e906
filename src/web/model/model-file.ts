import { findModel, findSourceText } from '../../features/models/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import type { Page } from '../frame/visit.ts'
import { versionOf } from './model-page.tsx'

/** A version's file as it was imported, comments and all, to read or to make the next version from. */
export async function modelFile(c: Page): Promise<Response> {
  const { db } = c.get('visit').site.world
  const listed = await findModel(db, c.req.param('model') ?? '')
  const version = listed === undefined ? undefined : await versionOf(c, listed)
  const text = version === undefined ? undefined : await findSourceText(db, version.id)
  if (version === undefined || text === undefined) return errorPage(c, 404, 'model.missing')
  // Both are checked by the model's format: letters, digits, hyphens and full stops.
  const name = `${version.model}-${version.version}.yaml`
  return c.body(text, 200, {
    'Content-Type': 'application/yaml; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-cache',
  })
}
