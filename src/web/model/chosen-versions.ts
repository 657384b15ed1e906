import { findModelVersion, type ListedModel, type ModelVersion } from '../../features/models/index.ts'
import type { MessageKey } from '../../platform/i18n/index.ts'
import type { Page } from '../frame/visit.ts'

/** One of the two that are compared, as the address names it: found, not asked for, or why it isn't there. */
export interface Chosen {
  readonly version: ModelVersion | undefined
  readonly error: { readonly status: 404 | 422; readonly reason: MessageKey } | undefined
}

/** A model's id, and perhaps a version of it. */
const NAME = /^([a-z0-9-]{1,80})(?:_(\d{1,5}(?:\.\d{1,5}){0,2}))?$/

/** The version that a field of the address names; without a version the one in force, or else the newest. */
export async function chosenVersion(c: Page, field: 'a' | 'b', models: readonly ListedModel[]): Promise<Chosen> {
  const asked = c.req.query(field) ?? ''
  if (asked === '') return { version: undefined, error: undefined }
  const [, model, number] = NAME.exec(asked) ?? []
  if (model === undefined) return { version: undefined, error: { status: 422, reason: 'compare.malformed' } }
  const listed = models.find((it) => it.model === model)
  const row =
    number === undefined
      ? (listed?.inForce ?? listed?.versions[0])
      : listed?.versions.find(({ version }) => version === number)
  const { db } = c.get('visit').site.world
  const version = row && (await findModelVersion(db, row.id))
  return { version, error: version === undefined ? { status: 404, reason: 'compare.missing' } : undefined }
}
