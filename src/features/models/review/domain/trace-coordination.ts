import type { MessageKey } from '../../../../platform/i18n/index.ts'
import type { Criterion, Step } from '../../domain/collaboration-model.ts'
import { listOf } from '../../domain/known.ts'
import type { Found } from '../../domain/walk.ts'
import { saying } from './saying.ts'
import type { Pointers, Traced } from './traced.ts'

type Reason = 'brings-nothing' | 'no-outcome' | 'not-demanded' | 'no-step'

/**
 * A step answers a need for coordination only if it brings together what exists already and a gate demands its outcome:
 * a meeting that nobody has to hold coordinates nothing (R8, R9). The step or the criterion may be the one that names
 * the need.
 */
export function countsAsCoordination(need: string, pointers: Pointers): Traced {
  const named = pointers.stepsFor.get(need) ?? []
  const criteria = pointers.criteriaFor.get(need) ?? []
  const demanded = criteria.flatMap(({ part }) =>
    listOf<string>(part.requires).flatMap((id) => pointers.steps.get(id) ?? []),
  )
  const candidates = inOrder([...new Set([...named, ...demanded])])
  const judged = candidates.map((step) => ({ step, against: against(step.part, pointers) }))
  const counted = judged.filter((it) => it.against === 'nothing').map(({ step }) => step)
  const answering = new Set(counted.flatMap(({ part }) => pointers.demanding.get(part.id) ?? []))
  const beside = criteria.filter((it) => !answering.has(it))
  return {
    steps: counted.map(({ path }) => path),
    criteria: inOrder([...answering]).map(({ path }) => path),
    notCounted: [
      ...judged.flatMap(({ step, against: why }) =>
        why === 'nothing' || why === 'unknown' || !named.includes(step) ? [] : [because(step, why)],
      ),
      ...beside.filter(({ part }) => part.requires !== 'unknown').map((it) => because(it, 'no-step')),
    ],
    open: judged.some((it) => it.against === 'unknown') || beside.some(({ part }) => part.requires === 'unknown'),
  }
}

/** What speaks against a step; a certain lack before an uncertain one. */
function against(
  { id, bringsTogether, outcome }: Step,
  { demanding, gatesSilent }: Pointers,
): Reason | 'unknown' | 'nothing' {
  const isDemanded = demanding.has(id)
  if (bringsTogether === 'none') return 'brings-nothing'
  if (outcome === 'none') return 'no-outcome'
  if (!isDemanded && !gatesSilent) return 'not-demanded'
  return bringsTogether === 'unknown' || outcome === 'unknown' || !isDemanded ? 'unknown' : 'nothing'
}

function because({ path }: Found<Step | Criterion>, why: Reason): Traced['notCounted'][number] {
  const key: MessageKey = `models.review.not-counted.${why}`
  return { path, why: saying(key) }
}

function inOrder<T extends { readonly id: string }>(found: readonly Found<T>[]): Found<T>[] {
  return found.toSorted((one, other) => one.phase - other.phase || Number(one.path.at(-1)) - Number(other.path.at(-1)))
}
