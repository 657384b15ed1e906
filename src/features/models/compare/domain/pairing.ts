/** Things of two models that are the same thing, and those that only one of them has. */
export interface Paired<T> {
  readonly both: readonly (readonly [before: T, after: T])[]
  readonly gone: readonly T[]
  readonly fresh: readonly T[]
}

/**
 * Pairs by the first key, what is left by the second, and so on; where several have the same key, first with first.
 * `both` and `fresh` are in the order of `after`, `gone` in that of `before`: swapping the two gives the mirror.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((thing: T) => string)[],
): Paired<T> {
  const partner = new Map<T, T>()
  const taken = new Set<T>()
  for (const keyOf of keys) {
    const waiting = Map.groupBy(
      before.filter((thing) => !taken.has(thing)),
      keyOf,
    )
    for (const thing of after) {
      if (partner.has(thing)) continue
      const found = waiting.get(keyOf(thing))?.shift()
      if (found === undefined) continue
      partner.set(thing, found)
      taken.add(found)
    }
  }
  return {
    both: after.flatMap((thing) => {
      const old = partner.get(thing)
      return old === undefined ? [] : [[old, thing] as const]
    }),
    gone: before.filter((thing) => !taken.has(thing)),
    fresh: after.filter((thing) => !partner.has(thing)),
  }
}

/** Only those that are the same by id: what comparing builds on, once ids have been matched. */
export function pairById<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Paired<T> {
  return pairUp(before, after, [({ id }) => id])
}
