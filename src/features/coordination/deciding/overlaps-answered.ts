import { refuse } from '../../../kernel/result.ts'
import type { BeforeDeciding } from '../../efforts/index.ts'
import { listEfforts } from '../finding/candidates/store.ts'
import { findMeetings } from '../finding/find-meetings.ts'
import { listAnsweredBy } from './store.ts'

/**
 * An idea isn't decided before its owner has chosen what to do about what it meets (R8). Looked for at once: what was
 * registered a moment ago counts, also before the job has found it. For `decideEffort` of efforts.
 */
export const overlapsAnswered: BeforeDeciding = async (tx, { id }) => {
  const [effort] = await listEfforts(tx, [id])
  if (effort === undefined) return null
  const [met, answered] = await Promise.all([findMeetings(tx, effort), listAnsweredBy(tx, id)])
  const left = met.filter(({ other }) => !answered.has(other.id)).length
  return left === 0 ? null : refuse('conflict', 'coordination.decide.unanswered', { values: { left } })
}
