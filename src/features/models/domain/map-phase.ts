import { canonical } from './canonical.ts'
import type { CollaborationModel, Participation, Phase } from './collaboration-model.ts'
import { type CriterionChange, criteriaChanged } from './criterion-changes.ts'
import { ACTOR_KINDS, type ActorKind } from './words.ts'

/** Where an undertaking lands when it changes to another version of its model, and what that changes for it (R15). */
export interface PhaseMapping {
  /** `same`: the phase is still there; `replaced`: another took it over; `gone`: somebody has to choose. */
  readonly how: 'same' | 'replaced' | 'gone'
  /** Id of the phase in the new version; null when it is gone. */
  readonly phase: string | null
  /** Phases of the new version that lie before `phase` and that the undertaking has never been in. */
  readonly skipped: readonly string[]
  /** Criteria that lie ahead: of this phase's gate and the later ones. Gates that were passed stay passed. */
  readonly criteria: readonly CriterionChange[]
  /** Kinds of actor whose level, seats or votes in this phase change. */
  readonly participation: readonly ParticipationChange[]
}

export interface ParticipationChange {
  readonly actor: ActorKind
  readonly before: Participation
  readonly after: Participation
}

/** Maps `phaseId` of one version to another. Throws when `from` has no such phase: an undertaking is always in one. */
export function mapPhase(from: CollaborationModel, to: CollaborationModel, phaseId: string): PhaseMapping {
  const before = from.phases.findIndex(({ id }) => id === phaseId)
  const old = from.phases[before]
  if (old === undefined) throw new Error(`Model ${from.id} ${from.version} has no phase ${phaseId}`)
  const after = landing(to, phaseId)
  const phase = to.phases[after]
  if (phase === undefined) return { how: 'gone', phase: null, skipped: [], criteria: [], participation: [] }
  return {
    how: phase.id === phaseId ? 'same' : 'replaced',
    phase: phase.id,
    skipped: to.phases
      .slice(0, after)
      .filter((it) => !knownBefore(it, from, before))
      .map(({ id }) => id),
    criteria: criteriaChanged(from.phases.slice(before), to.phases.slice(after)),
    participation: participationChanged(old, phase),
  }
}

/** A phase that was split lands in the first of its successors: what they demand hasn't been shown yet. */
function landing(to: CollaborationModel, phaseId: string): number {
  const same = to.phases.findIndex(({ id }) => id === phaseId)
  return same >= 0 ? same : to.phases.findIndex(({ replaces }) => replaces?.includes(phaseId) ?? false)
}

function knownBefore(phase: Phase, from: CollaborationModel, before: number): boolean {
  const names = [phase.id, ...(phase.replaces ?? [])]
  return from.phases.slice(0, before).some(({ id }) => names.includes(id))
}

function participationChanged(old: Phase, phase: Phase): readonly ParticipationChange[] {
  return ACTOR_KINDS.map((actor) => ({
    actor,
    before: old.participation[actor],
    after: phase.participation[actor],
  })).filter(({ before, after }) => canonical(before) !== canonical(after))
}
