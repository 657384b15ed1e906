import { beginRemitRulesTask, contactRuleHolding, findLevelAbove } from './features/bodies/index.ts'
import { formEvidence } from './features/collaboration-forms/index.ts'
import { commitmentReactions } from './features/commitments/index.ts'
import { coordinationEvidence, coordinationReactions, followUpTask } from './features/coordination/index.ts'
import { dutyHolding, dutyReactions, escalateDutiesTask } from './features/duties/index.ts'
import { effortHolding, effortImportTasks } from './features/efforts/index.ts'
import { createEvidenceRegistry, ensureKnown } from './features/gates/index.ts'
import { goalReactions } from './features/goals/index.ts'
import { groupReactions } from './features/groups/index.ts'
import { meetingEvidence, meetingReactions } from './features/meetings/index.ts'
import { allCriteria, CRITERION_KINDS, findModelVersions, listModels } from './features/models/index.ts'
import { type Holding, peopleTasks } from './features/people/index.ts'
import { problemEvidence, problemReactions } from './features/problems/index.ts'
import {
  scopeEvidence,
  undertakingEvidence,
  undertakingHolding,
  undertakingReactions,
  undertakingTasks,
} from './features/undertakings/index.ts'
import { valueEvidence } from './features/values/index.ts'
import type { Db } from './platform/database/index.ts'
import { sealTask } from './platform/events/index.ts'
import type { Reaction, Task } from './platform/jobs/index.ts'
import { forgetOldMail, type MailSender } from './platform/mail/index.ts'

/** What every room offers upward, wired in one place: evidence for gates, reactions to events, work that comes back. */

export const evidence = createEvidenceRegistry([
  undertakingEvidence,
  scopeEvidence,
  coordinationEvidence,
  meetingEvidence,
  problemEvidence,
  valueEvidence,
  formEvidence,
])
// A kind of criterion that nobody can judge stops the start: it would never be met, or worse, seem to be.
ensureKnown(evidence, CRITERION_KINDS)

/**
 * Every kind of criterion that any stored version names can be judged: an undertaking may follow an old version for years
 * (R15). Throws, before the first page is served, with the kinds that can't.
 */
export async function ensureModelsRun(db: Db): Promise<void> {
  const ids = (await listModels(db)).flatMap(({ versions }) => versions.map(({ id }) => id))
  const versions = await findModelVersions(db, ids)
  ensureKnown(
    evidence,
    [...versions.values()].flatMap(({ content }) => allCriteria(content).map(({ part }) => part.kind)),
  )
}

/** What people answer for, kind by kind: an undertaking's desk goes with it, so that it comes before duties (R16). */
export const holdings: readonly Holding[] = [undertakingHolding, dutyHolding, effortHolding, contactRuleHolding]

export const reactions: readonly Reaction[] = [
  ...dutyReactions,
  ...groupReactions,
  ...commitmentReactions,
  ...goalReactions,
  ...coordinationReactions,
  ...undertakingReactions(evidence),
  ...meetingReactions,
  ...problemReactions,
]

/** Work that is asked for by name or comes back by itself; mail's sender is made where its server is known. */
export function tasks(mail: MailSender): readonly Task[] {
  return [
    sealTask,
    mail.task,
    forgetOldMail,
    ...peopleTasks,
    ...undertakingTasks(evidence),
    followUpTask,
    ...effortImportTasks,
    beginRemitRulesTask,
    escalateDutiesTask(findLevelAbove),
  ]
}
