import { type DutyRow, listDutiesOfUndertaking } from '../../features/duties/index.ts'
import { type GateStanding, loadStanding } from '../../features/gates/index.ts'
import { type CollaborationModel, findModelVersion } from '../../features/models/index.ts'
import {
  findUndertaking,
  gateCriteria,
  type HistoryEntry,
  listHistory,
  listPassages,
  loadUndertakingFacts,
  type UndertakingFacts,
  type UndertakingPage,
  undertakingEvidence,
} from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'

/** All that an undertaking's page shows. */
export interface WholeUndertaking {
  readonly undertaking: UndertakingPage
  readonly model: CollaborationModel
  readonly facts: UndertakingFacts
  readonly standing: GateStanding
  readonly duties: readonly DutyRow[]
  readonly history: readonly HistoryEntry[]
  readonly passages: readonly { readonly phase: string; readonly passedAt: Date }[]
}

const NEWEST = 8

/** Loads it by number; undefined when there is none. One query finds it, the rest run side by side. */
export async function loadUndertaking({ site }: Visit, number: number): Promise<WholeUndertaking | undefined> {
  const { db } = site.world
  const undertaking = await findUndertaking(db, number)
  if (undertaking === undefined) return undefined
  const version = await findModelVersion(db, undertaking.modelVersion)
  if (version === undefined) throw new Error('an undertaking follows a model version that is not there')
  const model = version.content
  const gate = {
    undertaking: undertaking.id,
    phase: undertaking.phase,
    criteria: gateCriteria(model, undertaking.phase),
  }
  const [standing, duties, history, passages] = await Promise.all([
    loadStanding(db, site.evidence, gate, site.world.now()),
    listDutiesOfUndertaking(db, undertaking.id),
    listHistory(db, undertaking.id, null, NEWEST),
    listPassages(db, undertaking.id),
  ])
  const facts = standing.factsOf(undertakingEvidence) ?? (await loadUndertakingFacts(db, undertaking.id))
  return { undertaking, model, facts, standing, duties, history, passages }
}
