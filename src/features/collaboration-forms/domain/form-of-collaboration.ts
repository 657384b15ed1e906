/** The catalogue (R38), from loose to tight. What each asks of the parties is in the messages `collaboration-form.<kind>`. */
export const FORM_KINDS = ['informal', 'letter-of-intent', 'agreement', 'partnership', 'association'] as const
export type FormKind = (typeof FORM_KINDS)[number]

/** The parties that have yet to confirm, of those that take part. */
export function unconfirmed(parties: readonly string[], confirmed: readonly string[]): string[] {
  return parties.filter((party) => !confirmed.includes(party))
}

/** A form that binds needs an end or a way to leave stated; all do, and a term that ends before it begins is none. */
export function termIsPossible(begins: string, ends: string | null): boolean {
  return ends === null || ends >= begins
}
