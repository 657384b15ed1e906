import { canonical } from '../../domain/canonical.ts'
import type { CollaborationModel, Phase } from '../../domain/collaboration-model.ts'
import type { Text } from '../../domain/text.ts'
import { ACTOR_KINDS, type ActorKind, SCALES, type Scale } from '../../domain/words.ts'
import { type Saying, saying } from '../../review/domain/saying.ts'
import { type Difference, verbatim } from './difference.ts'
import { quote } from './values.ts'

/** The two models, as everything that compares their parts reads them: what is the same thing has the same id in both. */
export interface Two {
  readonly before: CollaborationModel
  readonly after: CollaborationModel
}

export const actorName = (actor: ActorKind): Saying => saying(`models.review.actor.${actor}`)

/** What is said of each kind of actor; those of whom the same is said share the sentences. */
export function ofActorsAlike(compare: (actor: ActorKind, who: readonly Saying[]) => Difference[]): Difference[] {
  const groups = Map.groupBy(ACTOR_KINDS, (actor) => canonical(compare(actor, [])))
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike
    return first === undefined ? [] : compare(first, alike.map(actorName))
  })
}

export const scaleName = (scale: Scale): Saying => saying(`models.review.scale.${scale}`)

/** In the order of the format, whatever the file's. */
export const scalesIn = (scales: readonly Scale[]) => SCALES.filter((it) => scales.includes(it)).map(scaleName)

/** "fas 2 ”Genomföra”", as it is called in its model. */
export function phaseName(model: CollaborationModel, id: string): Saying | Text {
  const at = model.phases.findIndex((phase) => phase.id === id)
  const phase = model.phases[at]
  return phase === undefined ? verbatim(id) : namedPhase(phase, at)
}

export function namedPhase({ title }: Phase, at: number): Saying {
  return saying('models.compare.phase', { number: at + 1, name: quote(title) })
}

/** What a thing is called among those of its model. */
export function nameOf<T extends { readonly id: string }>(
  things: readonly T[],
  id: string,
  textOf: (thing: T) => Text,
): Saying | Text {
  const found = things.find((thing) => thing.id === id)
  return found === undefined ? verbatim(id) : quote(textOf(found))
}

export function sourceName(model: CollaborationModel, id: string): Saying | Text {
  return nameOf(model.sources, id, ({ title }) => title)
}
