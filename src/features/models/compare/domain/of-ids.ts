import type { CollaborationModel, ModelBody, Need } from '../../domain/collaboration-model.ts'
import { listOf } from '../../domain/known.ts'
import type { Text } from '../../domain/text.ts'
import { allCriteria, allSteps } from '../../domain/walk.ts'
import type { Saying } from '../../review/domain/saying.ts'
import { changed, type Difference, renamed, type Subject, subject, verbatim } from './difference.ts'
import type { MatchedIds } from './match-ids.ts'
import { namedPhase, type Two } from './names.ts'
import { pairById } from './pairing.ts'
import { differ, quote, told } from './values.ts'

/** Ids that were changed, of things that are otherwise found again. */
export function ofIds(after: CollaborationModel, ids: MatchedIds): Difference[] {
  const parts = <T>(found: readonly { readonly part: T }[]) => found.map(({ part }) => part)
  return [
    ...renamedOf(ids.sources, 'source', after.sources, ({ title }) => title),
    ...renamedOf(ids.needs, 'need', listOf<Need>(after.needs), ({ text }) => text),
    ...renamedOf(ids.phases, 'phase', after.phases, ({ title }) => title),
    ...renamedOf(ids.steps, 'step', parts(allSteps(after)), ({ title }) => title),
    ...renamedOf(ids.criteria, 'criterion', parts(allCriteria(after)), ({ text }) => text),
    ...renamedOf(ids.bodies, 'body', listOf<ModelBody>(after.bodies), ({ name }) => name),
    ...renamedOf(
      ids.indicators,
      'indicator',
      listOf<{ id: string; text: Text }>(after.followUp.indicators),
      ({ text }) => text,
    ),
  ]
}

type Kind = Subject extends infer Name ? (Name extends `id-${infer Of}` ? Of : never) : never

function renamedOf<T extends { readonly id: string }>(
  ids: ReadonlyMap<string, string>,
  kind: Kind,
  things: readonly T[],
  textOf: (thing: T) => Text,
): Difference[] {
  const renames = new Map([...ids].filter(([old, now]) => old !== now).map(([old, now]) => [now, old]))
  return things.flatMap((thing) => {
    const old = renames.get(thing.id)
    return old === undefined ? [] : [renamed(subject(`id-${kind}`, { name: quote(textOf(thing)) }), old, thing.id)]
  })
}

/**
 * What a phase says that it was made from, where the other model doesn't have that: what it does have has been paired with
 * it, or stands alone, and is told as that.
 */
export function ofOrigins({ before, after }: Two, known: ReadonlySet<string>): Difference[] {
  const origins = ({ replaces = [] }: CollaborationModel['phases'][number]) =>
    replaces.filter((id) => !known.has(id)).toSorted()
  return pairById(before.phases, after.phases).both.flatMap(([old, now]) => {
    const [from, to] = [origins(old), origins(now)]
    const what = subject('phase-replaces', { phase: namedPhase(now, after.phases.indexOf(now)) })
    const inWords = (ids: readonly string[]): readonly Text[] | Saying =>
      ids.length === 0 ? (told<never>('none', () => []) as Saying) : ids.map(verbatim)
    return differ(from, to) ? [changed('ids', what, inWords(from), inWords(to))] : []
  })
}
