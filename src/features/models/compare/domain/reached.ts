import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import type { Known } from '../../domain/known.ts'
import type { ActorKind, Level } from '../../domain/words.ts'
import { HEIGHT_OF, height } from '../../review/domain/participation.ts'

/** A level that a kind of actor reaches, and the phase (from 0) in which they first do: null for none at all. */
export interface Reached {
  readonly level: Known<Level>
  readonly phase: number | null
  /** True when a phase that the sources are silent about could hold more. */
  readonly atLeast: boolean
}

/**
 * The first phase in which a kind of actor is more than informed; undefined when they never are. A silent phase before it
 * could be that phase: then its level is `unknown`.
 */
export function firstHeard({ phases }: CollaborationModel, actor: ActorKind): Reached | undefined {
  const phase = phases.findIndex(({ participation }) => {
    const reached = height(participation[actor].level)
    return reached === undefined || reached > HEIGHT_OF.information
  })
  const found = phases[phase]
  return found && { level: found.participation[actor].level, phase, atLeast: false }
}

/** The highest level of all phases. `unknown` when no phase is known to hold any and the sources are silent about some. */
export function highestLevel({ phases }: CollaborationModel, actor: ActorKind): Reached {
  const levels = phases.map(({ participation }) => participation[actor].level)
  const isSilent = levels.includes('unknown')
  const top = Math.max(...levels.map((level) => height(level) ?? 0))
  if (top === 0) return { level: isSilent ? 'unknown' : 'none', phase: null, atLeast: false }
  const phase = levels.findIndex((level) => height(level) === top)
  const level = levels[phase] ?? 'unknown'
  return { level, phase, atLeast: isSilent && level !== 'medbestammande' }
}
