import type { CollaborationModel, Need } from './collaboration-model.ts'
import { type Finding, type Path, type Phrase, phrase } from './fault.ts'
import { isValue, type Known, listOf } from './known.ts'
import { allCriteria, allSteps } from './walk.ts'

interface Reference {
  readonly path: Path
  readonly id: string
  readonly among: ReadonlySet<string>
  readonly expected: Phrase
}

/** References to sources, needs, steps and phases that the model doesn't have. */
export function danglingReferences(model: CollaborationModel): readonly Finding[] {
  const dangling = [...toSources(model), ...toNeeds(model), ...toSteps(model), ...toPhases(model)].filter(
    ({ id, among }) => !among.has(id),
  )
  return [
    ...dangling.map(({ path, id, expected }) => ({
      path,
      found: phrase('models.found.text', { value: id }),
      expected: [expected],
    })),
    ...replacedPhases(model),
  ]
}

const idsIn = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id))
const words = (ids: ReadonlySet<string>) => [...ids].slice(0, 20).join(', ')

function toSources(model: CollaborationModel): readonly Reference[] {
  const all = idsIn(model.sources)
  const to = (path: Path, id: Known<string> | undefined, among: ReadonlySet<string> = all): readonly Reference[] =>
    id !== undefined && isValue(id)
      ? [{ path, id, among, expected: phrase('models.expected.source', { ids: words(among) }) }]
      : []
  return [
    ...model.sources.flatMap(({ via, id }, at) =>
      to(['sources', at, 'via'], via, new Set([...all].filter((other) => other !== id))),
    ),
    ...listOf<{ source: string }>(model.claims).flatMap(({ source }, at) => to(['claims', at, 'source'], source)),
    ...listOf<Need>(model.needs).flatMap(({ source }, at) => to(['needs', at, 'source'], source)),
    ...(isValue(model.ambition) ? to(['ambition', 'source'], model.ambition.source) : []),
  ]
}

function toNeeds(model: CollaborationModel): readonly Reference[] {
  const among = idsIn(listOf<Need>(model.needs))
  const expected = phrase('models.expected.need', { ids: words(among) })
  return [...allSteps(model), ...allCriteria(model)].flatMap(({ part, path }) =>
    listOf<string>(part.answers).map((id, at) => ({ path: [...path, 'answers', at], id, among, expected })),
  )
}

/** A gate can only demand what has been done by then: steps of its own phase and of those before it. */
function toSteps(model: CollaborationModel): readonly Reference[] {
  const steps = allSteps(model)
  const earliest = new Map<string, number>()
  for (const { part, phase } of steps) if (!earliest.has(part.id)) earliest.set(part.id, phase)
  return allCriteria(model).flatMap(({ part, path, phase }) =>
    listOf<string>(part.requires).map((id, at) => {
      const isDone = (earliest.get(id) ?? Number.POSITIVE_INFINITY) <= phase
      const expected = phrase('models.expected.step')
      return { path: [...path, 'requires', at], id, among: new Set(isDone ? [id] : []), expected }
    }),
  )
}

function toPhases(model: CollaborationModel): readonly Reference[] {
  const among = idsIn(model.phases)
  const expected = phrase('models.expected.phase', { ids: words(among) })
  return [
    ...(isValue(model.ideaFixed) ? [{ path: ['ideaFixed', 'phase'], id: model.ideaFixed.phase, among, expected }] : []),
    ...listOf<{ from: string }>(model.followUp.times).map(({ from }, at) => ({
      path: ['followUp', 'times', at, 'from'],
      id: from,
      among,
      expected,
    })),
  ]
}

/** A phase replaces phases of an *earlier* version: an id that is still here hasn't been replaced. */
function replacedPhases(model: CollaborationModel): readonly Finding[] {
  const present = idsIn(model.phases)
  return model.phases.flatMap(({ replaces = [] }, at) =>
    replaces.flatMap((id, position) =>
      present.has(id)
        ? [
            {
              path: ['phases', at, 'replaces', position],
              found: phrase('models.found.text', { value: id }),
              expected: [phrase('models.expected.earlier-phase')],
            },
          ]
        : [],
    ),
  )
}
