import { type DutyRow, listDutiesOfUndertaking } from '../../features/duties/index.ts'
import { type GateStanding, loadStanding } from '../../features/gates/index.ts'
import { type CollaborationModel, findModelVersion } from '../../features/models/index.ts'
import {
  findUndertaking,
  gateCriteria,
  type HistoryEntry,
  listHistory,
  listPassages,
  listScopeConflicts,
  loadUndertakingFacts,
  type UndertakingFacts,
  type UndertakingPage,
  undertakingEvidence,
  undertakingPolicy,
} from '../../features/undertakings/index.ts'
import { atOnce } from '../../platform/database/index.ts'
import type { Visit } from '../frame/visit.ts'

/** All that an undertaking's page shows. */
export interface WholeUndertaking {
  readonly undertaking: UndertakingPage
  readonly model: CollaborationModel
  readonly facts: UndertakingFacts
  readonly standing: GateStanding
  readonly duties: readonly DutyRow[]
  readonly history: readonly HistoryEntry[]
  /** Contradictions in its own words that are not settled, for those who may settle them. */
  readonly contradictions: number
  readonly passages: readonly { readonly phase: string; readonly passedAt: Date }[]
}

const NEWEST = 8

/** Loads it by number; undefined when there is none. One query finds it, the rest are sent in one stroke. */
export async function loadUndertaking({ site, actor }: Visit, number: number): Promise<WholeUndertaking | undefined> {
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
  const judgedOnFacts = gate.criteria.some(({ kind }) => undertakingEvidence.kinds.includes(kind))
  const settles = undertaking.endedAt === null && undertakingPolicy.mayState(actor, undertaking)
  const [standing, duties, history, passages, ownFacts, conflicts] = await atOnce(db, (one) =>
    Promise.all([
      loadStanding(one, site.evidence, gate, site.world.now()),
      listDutiesOfUndertaking(one, undertaking.id),
      listHistory(one, undertaking.id, null, NEWEST),
      listPassages(one, undertaking.id),
      judgedOnFacts ? undefined : loadUndertakingFacts(one, undertaking.id),
      settles ? listScopeConflicts(one, undertaking.id) : [],
    ]),
  )
  const facts = ownFacts ?? standing.factsOf(undertakingEvidence)
  if (facts === undefined) throw new Error('an undertaking was judged on facts that nobody loaded')
  const contradictions = conflicts.filter(({ settled }) => settled === null).length
  return { undertaking, model, facts, standing, duties, history, passages, contradictions }
}
