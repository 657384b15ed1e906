import type { HistoryEntry } from '../../features/undertakings/index.ts'
import { isMessageKey, type Translate } from '../../platform/i18n/index.ts'

/** Kinds of events that are seen at a glance. */
const MILESTONES = new Set([
  'undertaking.started',
  'gate.passed',
  'handover.closed',
  'meeting.held',
  'problem.described',
])

export function isMilestone(entry: HistoryEntry): boolean {
  return MILESTONES.has(entry.type)
}

/**
 * An event as a sentence: `history.<type>`, with the event's numbers. A kind of event without a sentence is told by its
 * name rather than hidden: the history leaves nothing out.
 */
export function historySentence(t: Translate, entry: HistoryEntry): string {
  const key = `history.${entry.type}`
  if (!isMessageKey(key)) return t('history.other', { type: entry.type })
  const values = Object.entries(entry.data).filter((pair): pair is [string, string | number] =>
    ['string', 'number'].includes(typeof pair[1]),
  )
  return t(key, Object.fromEntries(values))
}
