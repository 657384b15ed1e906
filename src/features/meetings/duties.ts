import type { UndertakingInForce } from '../undertakings/index.ts'

/** Whose desk it is: the contact person's at the responsible board, or the board's while nobody is named. */
export function deskOf({ board, contactPerson }: Pick<UndertakingInForce, 'board' | 'contactPerson'>) {
  return { body: board, ...(contactPerson !== null && { person: contactPerson }) }
}
