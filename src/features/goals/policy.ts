import type { Actor } from '../../kernel/actor.ts'
import { mayAnswerFor } from '../commitments/index.ts'
import { type Around, mayKeepGroups } from '../groups/index.ts'

/** Writes a place's goals, proposes them, and says what serves them: those who keep the place's register. */
export function mayKeepGoals(actor: Actor, place: Around): boolean {
  return mayKeepGroups(actor, [place])
}

/**
 * Writes down what somebody who was asked decided: for a group those who keep the place's register, and so its minutes; for
 * a board or a unit its own people.
 */
export function mayAnswerGoals(actor: Actor, { body, place }: { body: string | null; place: Around }): boolean {
  return body === null ? mayKeepGoals(actor, place) : mayAnswerFor(actor, body)
}
