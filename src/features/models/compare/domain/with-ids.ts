import type { CollaborationModel, ModelBody, Need, Phase } from '../../domain/collaboration-model.ts'
import { isValue, type Known } from '../../domain/known.ts'
import type { MatchedIds } from './match-ids.ts'

type Ids = ReadonlyMap<string, string>

/**
 * The model with other ids, wherever they are named: what is the same thing in two models then has the same id in both,
 * so that a reference that leads to it is no difference.
 */
export function withIds(model: CollaborationModel, ids: MatchedIds): CollaborationModel {
  return {
    ...model,
    sources: model.sources.map((source) => ({
      ...withId(source, ids.sources),
      ...(source.via === undefined ? {} : { via: called(source.via, ids.sources) }),
    })),
    ambition: changedIn(model.ambition, (it) => ({ ...it, source: called(it.source, ids.sources) })),
    claims: eachIn(model.claims, (it) => ({ ...it, source: called(it.source, ids.sources) })),
    needs: eachIn<Need>(model.needs, (it) => ({
      ...withId(it, ids.needs),
      source: called(it.source, ids.sources),
    })),
    ideaFixed: changedIn(model.ideaFixed, (it) => ({ ...it, phase: called(it.phase, ids.phases) })),
    phases: model.phases.map((phase) => phaseWithIds(phase, ids)),
    bodies: eachIn<ModelBody>(model.bodies, (it) => withId(it, ids.bodies)),
    followUp: {
      ...model.followUp,
      indicators: eachIn(model.followUp.indicators, (it) => withId(it, ids.indicators)),
      times: eachIn(model.followUp.times, (it) => ({ ...it, from: called(it.from, ids.phases) })),
    },
  }
}

function phaseWithIds(phase: Phase, ids: MatchedIds): Phase {
  return {
    ...withId(phase, ids.phases),
    steps: eachIn(phase.steps, (step) => ({ ...withId(step, ids.steps), answers: allCalled(step.answers, ids.needs) })),
    gate: {
      ...phase.gate,
      criteria: eachIn(phase.gate.criteria, (criterion) => ({
        ...withId(criterion, ids.criteria),
        answers: allCalled(criterion.answers, ids.needs),
        requires: allCalled(criterion.requires, ids.steps),
      })),
    },
  }
}

function withId<T extends { readonly id: string }>(thing: T, ids: Ids): T {
  return { ...thing, id: called(thing.id, ids) }
}

/** `none` and `unknown` are no ids, and stay what they are. */
function called(id: string, ids: Ids): string {
  return ids.get(id) ?? id
}

function allCalled(refs: Known<readonly string[]>, ids: Ids): Known<readonly string[]> {
  return eachIn<string>(refs, (id) => called(id, ids))
}

function changedIn<T extends object>(field: Known<T>, change: (value: T) => T): Known<T> {
  return isValue<T>(field) ? change(field as T) : field
}

function eachIn<T>(field: Known<readonly T[]>, change: (value: T) => T): Known<readonly T[]> {
  return isValue<readonly T[]>(field) ? (field as readonly T[]).map(change) : field
}
