import type { Actor, Role } from '../../kernel/actor.ts'
import { type Around, mayKeepGroups } from '../groups/index.ts'

/** Writes down what somebody commits themselves to, or ends it: those who keep the register of the place. */
export function mayKeepCommitments(actor: Actor, place: Around): boolean {
  return mayKeepGroups(actor, [place])
}

const ANSWERS: readonly Role[] = ['department-officer', 'coordinator', 'board-secretary']

/**
 * Accepts or declines for a unit of the line organisation: its own people, nobody else, not even an administrator (R13).
 * A role for everything is no place in that line.
 */
export function mayAnswerFor(actor: Actor, unit: string): boolean {
  return actor.kind === 'person' && actor.grants.some(({ role, scope }) => scope === unit && ANSWERS.includes(role))
}

/** Tells what came of it: the unit that stands behind it; where none does, those who keep the register. */
export function mayTellOf(actor: Actor, { unit, place }: { unit: string | null; place: Around }): boolean {
  return unit === null ? mayKeepCommitments(actor, place) : mayAnswerFor(actor, unit)
}
