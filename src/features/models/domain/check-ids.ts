import type { CollaborationModel, ModelBody, Need } from './collaboration-model.ts'
import { type Finding, type Path, phrase } from './fault.ts'
import { listOf } from './known.ts'
import { allCriteria, allSteps } from './walk.ts'

interface Named {
  readonly id: string
  readonly path: Path
}

/**
 * Ids that come twice. Steps and criteria are told apart within the whole model, since references, answers and
 * exceptions name them without their phase.
 */
export function doubleIds(model: CollaborationModel): readonly Finding[] {
  const indicators = listOf<{ id: string }>(model.followUp.indicators)
  return [
    named(['sources'], model.sources),
    named(['needs'], listOf<Need>(model.needs)),
    named(['phases'], model.phases),
    named(['bodies'], listOf<ModelBody>(model.bodies)),
    named(['followUp', 'indicators'], indicators),
    allSteps(model).map(({ part, path }) => ({ id: part.id, path })),
    allCriteria(model).map(({ part, path }) => ({ id: part.id, path })),
  ].flatMap(doubles)
}

function named(base: Path, parts: readonly { readonly id: string }[]): readonly Named[] {
  return parts.map(({ id }, at) => ({ id, path: [...base, at] }))
}

function doubles(parts: readonly Named[]): readonly Finding[] {
  const seen = new Set<string>()
  return parts.flatMap(({ id, path }) => {
    const isDouble = seen.has(id)
    seen.add(id)
    if (!isDouble) return []
    const found = phrase('models.found.text', { value: id })
    return [{ path: [...path, 'id'], found, expected: [phrase('models.expected.unused-id')] }]
  })
}

/** The same word or id twice in a list: `[place, place]`. */
export function repeatedWords(model: CollaborationModel): readonly Finding[] {
  return repeatedIn(model, [])
}

function repeatedIn(value: unknown, path: Path): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return []
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const seen = new Set<unknown>()
  return parts.flatMap(([key, part]) => {
    if (!Array.isArray(value) || typeof part !== 'string') return repeatedIn(part, [...path, key])
    const isRepeated = seen.has(part)
    seen.add(part)
    if (!isRepeated) return []
    const found = phrase('models.found.text', { value: part })
    return [{ path: [...path, key], found, expected: [phrase('models.expected.once')] }]
  })
}
