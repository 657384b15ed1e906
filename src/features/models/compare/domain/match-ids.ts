import { canonical } from '../../domain/canonical.ts'
import type { CollaborationModel, ModelBody, Need } from '../../domain/collaboration-model.ts'
import { listOf } from '../../domain/known.ts'
import { allCriteria, allSteps } from '../../domain/walk.ts'
import type { AlignedPhases } from './align-phases.ts'
import { pairUp } from './pairing.ts'

/** What things of the first model are called in the second, by their id in the first. Things that it lacks aren't there. */
export interface MatchedIds {
  readonly sources: ReadonlyMap<string, string>
  readonly needs: ReadonlyMap<string, string>
  readonly phases: ReadonlyMap<string, string>
  readonly steps: ReadonlyMap<string, string>
  readonly criteria: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
  readonly indicators: ReadonlyMap<string, string>
}

interface Named {
  readonly id: string
  readonly name: unknown
}

/**
 * The same id is the same thing; of those left, the same name is (for steps and criteria: in the same phase). So a thing
 * whose id alone was changed is not taken for another one.
 */
export function matchIds(
  before: CollaborationModel,
  after: CollaborationModel,
  rows: readonly AlignedPhases[],
): MatchedIds {
  const phases = new Map(
    rows.flatMap(({ before: one, after: other }) => {
      const [old, fresh] = [before.phases[one ?? -1], after.phases[other ?? -1]]
      return old === undefined || fresh === undefined ? [] : [[old.id, fresh.id] as const]
    }),
  )
  const match = (namesIn: (model: CollaborationModel, phaseOf: (at: number) => string) => readonly Named[]) =>
    matched(
      namesIn(before, (at) => phases.get(before.phases[at]?.id ?? '') ?? `gone ${at}`),
      namesIn(after, (at) => after.phases[at]?.id ?? ''),
    )
  return {
    phases,
    sources: match(({ sources }) => sources.map(({ id, title }) => ({ id, name: title }))),
    needs: match(({ needs }) => listOf<Need>(needs).map(({ id, text }) => ({ id, name: text }))),
    steps: match((model, phaseOf) =>
      allSteps(model).map(({ part, phase }) => ({ id: part.id, name: [phaseOf(phase), part.title] })),
    ),
    criteria: match((model, phaseOf) =>
      allCriteria(model).map(({ part, phase }) => ({ id: part.id, name: [phaseOf(phase), part.text] })),
    ),
    bodies: match(({ bodies }) => listOf<ModelBody>(bodies).map(({ id, name }) => ({ id, name }))),
    indicators: match(({ followUp }) =>
      listOf<{ id: string; text: unknown }>(followUp.indicators).map(({ id, text }) => ({ id, name: text })),
    ),
  }
}

function matched(before: readonly Named[], after: readonly Named[]): ReadonlyMap<string, string> {
  const { both } = pairUp(before, after, [({ id }) => id, ({ name }) => canonical(name)])
  return new Map(both.map(([old, fresh]) => [old.id, fresh.id]))
}
