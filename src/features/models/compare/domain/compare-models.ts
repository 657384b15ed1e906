import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { type AlignedPhases, alignPhases } from './align-phases.ts'
import { type Difference, TOPICS } from './difference.ts'
import { matchIds } from './match-ids.ts'
import type { Two } from './names.ts'
import { ofFollowUp } from './of-follow-up.ts'
import { ofGates } from './of-gates.ts'
import { ofIds, ofOrigins } from './of-ids.ts'
import { ofInitiators } from './of-initiators.ts'
import { ofNeeds } from './of-needs.ts'
import { ofParticipation } from './of-participation.ts'
import { ofIdea, ofPhases } from './of-phases.ts'
import { ofModel, ofPurpose } from './of-purpose.ts'
import { ofBodies, ofResponsible } from './of-responsible.ts'
import { ofSources } from './of-sources.ts'
import { ofSteps } from './of-steps.ts'
import { withIds } from './with-ids.ts'

/** Two models, or two versions of one, side by side. Plain JSON. */
export interface Comparison {
  readonly phases: readonly AlignedPhases[]
  /** Grouped by topic, in the order of `TOPICS`; within one in the order of the second model. Empty: they say the same. */
  readonly differences: readonly Difference[]
}

/**
 * What `after` says otherwise than `before` (R15). Pure; the same two give the same, in the same order. A model compared
 * with itself differs in nothing, and the other way round everything that came goes. Ids and versions of the models
 * themselves tell them apart, and are no differences; nor is the order of lists in which order means nothing.
 */
export function compareModels(before: CollaborationModel, after: CollaborationModel): Comparison {
  const phases = alignPhases(before, after)
  const ids = matchIds(before, after, phases)
  const two: Two = { before: withIds(before, ids), after }
  const present = new Set([...before.phases, ...after.phases].map(({ id }) => id))
  const differences = [
    ofModel(two),
    ofPurpose(two),
    ofNeeds(two),
    ofInitiators(two),
    ofParticipation(two),
    ofIdea(two),
    ofPhases(two),
    ofSteps(two),
    ofGates(two),
    ofResponsible(two),
    ofBodies(two),
    ofFollowUp(two),
    ofSources(two),
    ofIds(after, ids),
    ofOrigins(two, present),
  ].flat()
  // A body whose id alone was changed is found where bodies are compared, and told among ids.
  return { phases, differences: TOPICS.flatMap((topic) => differences.filter((it) => it.topic === topic)) }
}
