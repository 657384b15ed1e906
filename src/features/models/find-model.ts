import { isId } from '../../kernel/ids.ts'
import type { Db } from '../../platform/database/index.ts'
import type { CollaborationModel } from './domain/collaboration-model.ts'
import { modelSchema } from './domain/schema.ts'
import { obstaclesToUse } from './domain/use.ts'
import { newestFirst } from './domain/version.ts'
import { findContent, selectVersions, type VersionRow } from './store.ts'

/** A version of a model, with what it says. */
export interface ModelVersion extends VersionRow {
  readonly content: CollaborationModel
}

/**
 * What was read, by id: versions never change once stored, and their ids are never used again, so it stays true for as
 * long as the program runs. The bound is far above any municipality's number of versions.
 */
const read = new Map<string, ModelVersion>()
const MOST_REMEMBERED = 500

/** The version with this id; undefined when there is none. Throws when the stored content isn't a model: a bug. */
export async function findModelVersion(db: Db, id: string): Promise<ModelVersion | undefined> {
  const known = read.get(id)
  if (known !== undefined) return known
  if (!isId(id)) return undefined
  const row = await findContent(db, id)
  if (row === undefined) return undefined
  const version = { ...row, content: modelSchema.parse(row.content) }
  if (read.size >= MOST_REMEMBERED) read.clear()
  read.set(id, version)
  return version
}

/** The versions with these ids, by id; ids that nothing has are left out. Most are remembered: no query each. */
export async function findModelVersions(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ModelVersion>> {
  const versions = await Promise.all([...new Set(ids)].map((id) => findModelVersion(db, id)))
  return new Map(versions.flatMap((version) => (version === undefined ? [] : [[version.id, version]])))
}

/** The newest version of a model that undertakings can be started with; undefined when there is none. */
export async function findModelInForce(db: Db, model: string): Promise<ModelVersion | undefined> {
  return firstInForce(db, newestFirst(await selectVersions(db, model)))
}

/** The first of these versions that can be used; what they say is remembered, so that this mostly costs no query. */
export async function firstInForce(db: Db, versions: readonly VersionRow[]): Promise<ModelVersion | undefined> {
  for (const { id } of versions) {
    const version = await findModelVersion(db, id)
    if (version !== undefined && obstaclesToUse(version.content).length === 0) return version
  }
  return undefined
}
