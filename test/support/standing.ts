import { loadStanding } from '../../src/features/gates/index.ts'
import { findModelVersion } from '../../src/features/models/index.ts'
import { findUndertaking, gateCriteria, type UndertakingPage } from '../../src/features/undertakings/index.ts'
import type { Db } from '../../src/platform/database/index.ts'
import { evidence } from '../../src/rooms.ts'

/** An undertaking by its number; throws when there is none. */
export async function undertakingWith(db: Db, number: number): Promise<UndertakingPage> {
  const found = await findUndertaking(db, number)
  if (found === undefined) throw new Error(`There is no undertaking ${number}`)
  return found
}

/** How the gate that it stands before stands: which model, open or not, and what is neither met nor excepted. */
export async function gateOf(db: Db, { id, phase, modelVersion }: UndertakingPage, now: Date) {
  const version = await findModelVersion(db, modelVersion)
  const criteria = version === undefined ? [] : gateCriteria(version.content, phase)
  const standing = await loadStanding(db, evidence, { undertaking: id, phase, criteria }, now)
  const missing = standing.criteria.filter(({ state }) => state === 'not-met').map(({ criterion }) => criterion.id)
  return { model: `${version?.model} ${version?.version}`, open: standing.open, missing }
}
