import type { Text } from '../../domain/text.ts'
import { changed, type Difference } from './difference.ts'
import { type About, differ, quote } from './values.ts'

interface InOrder {
  readonly id: string
  readonly title: Text
}

/** The order of things that both have, where it means something: as one sentence, however many were moved. */
export function orderChanged(
  { topic, what }: About,
  before: readonly InOrder[],
  after: readonly InOrder[],
): Difference[] {
  const [old, now] = [inBoth(before, after), inBoth(after, before)]
  const ids = (things: readonly InOrder[]) => things.map(({ id }) => id)
  const names = (things: readonly InOrder[]) => things.map(({ title }) => quote(title))
  return differ(ids(old), ids(now)) ? [changed(topic, what, names(old), names(now))] : []
}

function inBoth(things: readonly InOrder[], others: readonly InOrder[]): readonly InOrder[] {
  const known = new Set(others.map(({ id }) => id))
  return things.filter(({ id }) => known.has(id))
}
