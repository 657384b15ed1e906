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
 * An event as a sentence: `history.<type>`, with the event's numbers. An event without a sentence, or one from a time when
 * it held other numbers, is told by its name rather than hidden: the history leaves nothing out, and never breaks a page.
 */
export function historySentence(t: Translate, { type, data }: HistoryEntry): string {
  const key = `history.${type}`
  if (!isMessageKey(key)) return t('history.other', { type })
  const values = Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'boolean') return [[name, String(value)]]
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
  })
  try {
    return t(key, Object.fromEntries(values))
  } catch {
    return t('history.other', { type })
  }
}
