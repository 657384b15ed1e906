import type { Db } from '../../platform/database/index.ts'
import { type Criterion, paramsOf } from '../models/index.ts'
import type { Evidence } from './domain/evidence.ts'
import { judgeAnswers, type NamedAnswer } from './domain/named-answer.ts'
import { judgeStanding, type Standing } from './domain/standing.ts'
import { type LoadedEvidence, loadEvidence } from './load-evidence.ts'
import type { EvidenceRegistry, Judge } from './registry.ts'
import { selectGateRows } from './store.ts'

/** The gate at the end of an undertaking's phase, with the criteria of the model version in force. */
export interface GateToJudge {
  readonly undertaking: string
  readonly phase: string
  readonly criteria: readonly Criterion[]
}

/** How a gate stands, with what named people answered. */
export interface GateStanding extends Standing<Criterion> {
  /** All answers in this phase, newest first. */
  readonly answers: readonly NamedAnswer[]
  readonly factsOf: LoadedEvidence['factsOf']
}

/**
 * How a gate stands right now, judged on what happened: one round trip for this room's own rows and one for each room
 * that offers what the criteria ask for.
 */
export async function loadStanding(
  db: Db,
  registry: EvidenceRegistry,
  { undertaking, phase, criteria }: GateToJudge,
  now: Date,
): Promise<GateStanding> {
  const kinds = criteria.map(({ kind }) => kind)
  const [rows, loaded] = await Promise.all([
    selectGateRows(db, undertaking, phase),
    loadEvidence(db, registry, undertaking, kinds, now),
  ])
  const evidence = new Map<string, Evidence>()
  for (const criterion of criteria) {
    const found = judged(criterion, rows.answers, loaded.judge)
    if (found !== undefined) evidence.set(criterion.id, found)
  }
  return { ...judgeStanding(criteria, evidence, rows.exceptions), answers: rows.answers, factsOf: loaded.factsOf }
}

function judged(criterion: Criterion, answers: readonly NamedAnswer[], judge: Judge): Evidence | undefined {
  if (criterion.kind !== 'named-answer') return judge(criterion.kind, paramsOf(criterion))
  const own = answers.filter((it) => it.criterion === criterion.id)
  return judgeAnswers(own, criterion.params.by)
}
