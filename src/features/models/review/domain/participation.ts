import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { isValue, type Known } from '../../domain/known.ts'
import { type ActorKind, LEVELS, type Level } from '../../domain/words.ts'
import type { Told } from './reading.ts'

/** How high on the staircase (SKR): 0 for none, 1 for information … 5; undefined when the sources don't tell. */
export function height(level: Known<Level>): number | undefined {
  if (level === 'unknown') return undefined
  return isValue<Level>(level) ? LEVELS.indexOf(level) + 1 : 0
}

export const HEIGHT_OF = { information: 1, inflytande: 4 } as const

/** Whether a kind of actor is more than informed in a phase. */
export function isHeard(phase: CollaborationModel['phases'][number], kind: ActorKind): Told {
  const reached = height(phase.participation[kind].level)
  if (reached === undefined) return 'unknown'
  return reached > HEIGHT_OF.information ? 'yes' : 'no'
}

/**
 * True when the idea is fixed before a kind of actor is more than informed. False when it isn't, or can't be told: when
 * the idea is fixed *during* a phase, those who take part in that phase are taken to be in time.
 */
export function comesAfterIdea(model: CollaborationModel, kind: ActorKind): boolean {
  const { ideaFixed, phases } = model
  if (!isValue<{ phase: string; at: string }>(ideaFixed)) return false
  const fixing = phases.findIndex(({ id }) => id === ideaFixed.phase)
  const before = phases.slice(0, ideaFixed.at === 'start' ? fixing : fixing + 1)
  return before.every((phase) => isHeard(phase, kind) === 'no')
}
