import { canonical } from './canonical.ts'
import type { Criterion, Phase } from './collaboration-model.ts'
import { exceptionRoles } from './criterion.ts'
import { criteriaOf } from './walk.ts'

/** How a criterion differs between two versions; `what` names the parts when it is `changed`. */
export interface CriterionChange {
  readonly criterion: string
  readonly change: 'added' | 'removed' | 'changed'
  /** The phase whose gate it stands in: of the new version, or of the old when it was removed. */
  readonly phase: string
  readonly what: readonly ('phase' | 'kind' | 'text' | 'params' | 'requires' | 'exceptions')[]
  readonly before: Criterion | null
  readonly after: Criterion | null
}

interface Placed {
  readonly phase: Phase
  readonly criterion: Criterion
}

/** Criteria by id, those of `after` first in their order, then those that are gone. */
export function criteriaChanged(before: readonly Phase[], after: readonly Phase[]): readonly CriterionChange[] {
  const old = placed(before)
  const fresh = placed(after)
  const kept = [...fresh].flatMap(([id, now]): readonly CriterionChange[] => {
    const then = old.get(id)
    if (then === undefined) return [change('added', id, undefined, now, [])]
    const what = differences(then, now, successorOf(then.phase, after))
    return what.length > 0 ? [change('changed', id, then, now, what)] : []
  })
  const gone = [...old].filter(([id]) => !fresh.has(id)).map(([id, then]) => change('removed', id, then, undefined, []))
  return [...kept, ...gone]
}

function placed(phases: readonly Phase[]): ReadonlyMap<string, Placed> {
  return new Map(phases.flatMap((phase) => criteriaOf(phase).map((criterion) => [criterion.id, { phase, criterion }])))
}

function change(
  kind: CriterionChange['change'],
  criterion: string,
  then: Placed | undefined,
  now: Placed | undefined,
  what: CriterionChange['what'],
): CriterionChange {
  const phase = (now ?? then)?.phase.id ?? ''
  return { criterion, change: kind, phase, what, before: then?.criterion ?? null, after: now?.criterion ?? null }
}

/** What the phase is called in the other version, so that a renamed phase isn't taken for another one. */
function successorOf(phase: Phase, phases: readonly Phase[]): string | undefined {
  return (phases.find(({ id }) => id === phase.id) ?? phases.find(({ replaces }) => replaces?.includes(phase.id)))?.id
}

function differences(then: Placed, now: Placed, successor: string | undefined): CriterionChange['what'] {
  const differ = (one: unknown, other: unknown) => canonical(one) !== canonical(other)
  const { criterion: old } = then
  const { criterion: fresh } = now
  const parts = [
    ['phase', successor !== now.phase.id],
    ['kind', old.kind !== fresh.kind],
    ['text', differ(old.text, fresh.text)],
    ['params', differ(old.params, fresh.params)],
    ['requires', differ(old.requires, fresh.requires)],
    ['exceptions', differ(exceptionRoles(then.phase.gate, old), exceptionRoles(now.phase.gate, fresh))],
  ] as const
  return parts.filter(([, isDifferent]) => isDifferent).map(([name]) => name)
}
