import { draftStatement, findModel, type ModelVersion, type Statement } from '../../features/models/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Page } from '../frame/visit.ts'
import { versionOf } from '../model/model-page.tsx'
import { reviewHere } from '../model/review-context.ts'

export interface Suggestion {
  readonly version: ModelVersion
  readonly statement: Statement
}

/** What Medverka drafts on the model that the address names, here, today, in the page's language. */
export async function suggestionFor(c: Page): Promise<Suggestion | undefined> {
  const { site, language } = c.get('visit')
  const { db } = site.world
  const listed = await findModel(db, c.req.param('model') ?? '')
  const version = listed === undefined ? undefined : await versionOf(c, listed)
  if (version === undefined) return undefined
  const now = site.world.now()
  const review = await reviewHere(db, now, version.content)
  return { version, statement: draftStatement(version.content, review, language, dateIn(now)) }
}
