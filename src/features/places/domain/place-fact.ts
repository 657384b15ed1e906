/** What is known about a place, with source and date (R20). */
export interface PlaceFact {
  /** 'population', or 'actors.<kind of actor>': how many of that kind live or work there. */
  readonly kind: string
  readonly value: number
  readonly source: string
  /** The day that the figure is of, `YYYY-MM-DD`. */
  readonly sourceDate: string
}

/** Of each kind the newest fact, on or before `date`. */
export function newestFacts(facts: readonly PlaceFact[], date: string): PlaceFact[] {
  const newest = new Map<string, PlaceFact>()
  for (const fact of facts) {
    const known = newest.get(fact.kind)
    if (fact.sourceDate <= date && (!known || known.sourceDate < fact.sourceDate)) newest.set(fact.kind, fact)
  }
  return [...newest.values()].sort((one, other) => one.kind.localeCompare(other.kind))
}
