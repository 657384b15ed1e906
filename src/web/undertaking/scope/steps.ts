import type { DraftFields } from '../../../features/people/index.ts'
import type { UndertakingPage } from '../../../features/undertakings/index.ts'
import { NOWHERE, type Where } from '../../where/where.ts'

/** The questions of a change of scope, one a page, in order; the last page tells what saving leads to. */
export const SCOPE_STEPS = ['storlek', 'plats', 'grans', 'storre', 'granska'] as const
export type ScopeStep = (typeof SCOPE_STEPS)[number]

/** The scope as it is now: where the questions begin. */
export function whereNow(it: UndertakingPage): Where {
  return {
    ...NOWHERE,
    ...{ scale: it.scale, place: it.place, placeSlug: it.placeSlug, placeName: it.placeName },
    extent: it.boundary === null ? 'whole' : 'drawn',
    boundary: it.boundary === null ? '' : JSON.stringify(it.boundary),
    largerBecause: it.largerBecause ?? '',
  }
}

/** What has been answered so far. */
export function whereOf(fields: DraftFields): Where {
  const known = Object.entries(fields).filter(([name, value]) => name in NOWHERE && typeof value === 'string')
  return { ...NOWHERE, ...Object.fromEntries(known) }
}

/** True when the question needs no asking, given what has been answered. */
function isSkipped(step: ScopeStep, where: Where): boolean {
  if (step === 'plats') return where.scale === 'city'
  if (step === 'grans') return where.scale !== 'place'
  return step === 'storre' && where.tooLarge === ''
}

/** The question that comes after. */
export function scopeStepAfter(step: ScopeStep, where: Where): ScopeStep {
  return SCOPE_STEPS.slice(SCOPE_STEPS.indexOf(step) + 1).find((it) => !isSkipped(it, where)) ?? 'granska'
}

/** The question before, to go back to; null at the first. */
export function scopeStepBefore(step: ScopeStep, where: Where): ScopeStep | null {
  return SCOPE_STEPS.slice(0, SCOPE_STEPS.indexOf(step)).findLast((it) => !isSkipped(it, where)) ?? null
}

/** The first question without an answer that is needed: nobody gets to the end past it. */
export function firstUnansweredScope(where: Where): ScopeStep | null {
  const answered: Readonly<Record<Exclude<ScopeStep, 'granska'>, boolean>> = {
    storlek: where.scale !== '',
    plats: where.place !== '',
    grans: where.extent !== '',
    storre: where.largerBecause !== '',
  }
  return (
    (Object.keys(answered) as (keyof typeof answered)[]).find((it) => !answered[it] && !isSkipped(it, where)) ?? null
  )
}
