import type { Db } from '../../platform/database/index.ts'
import { newestFirst } from './domain/version.ts'
import { firstInForce, type ModelVersion } from './find-model.ts'
import { selectVersions, type VersionRow } from './store.ts'

/** A model in the catalogue: its versions, newest first, and the one that undertakings start with now. */
export interface ListedModel {
  readonly model: string
  readonly versions: readonly VersionRow[]
  readonly inForce: ModelVersion | undefined
}

/** The catalogue, in order of the models' ids. One query; what the versions say is remembered. */
export async function listModels(db: Db): Promise<readonly ListedModel[]> {
  const rows = await selectVersions(db)
  const names = [...new Set(rows.map(({ model }) => model))].sort()
  return Promise.all(
    names.map(async (model) => {
      const versions = newestFirst(rows.filter((row) => row.model === model))
      return { model, versions, inForce: await firstInForce(db, versions) }
    }),
  )
}

/** One model of the catalogue by its id; undefined when there is none. */
export async function findModel(db: Db, model: string): Promise<ListedModel | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(model)) return undefined
  const versions = newestFirst(await selectVersions(db, model))
  return versions.length === 0 ? undefined : { model, versions, inForce: await firstInForce(db, versions) }
}
