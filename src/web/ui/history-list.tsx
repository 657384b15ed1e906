import type { Child } from 'hono/jsx'
import { type Moment, Time } from './moment.tsx'

export interface HistoryEvent {
  readonly at: Moment
  /** What happened, as a sentence. */
  readonly sentence: Child
  /** A phase that ended, a decision: seen at a glance. */
  readonly milestone?: boolean | undefined
}

/** What happened, from the event log, latest first or last as the page gives them. */
export function HistoryList({ events }: { events: readonly HistoryEvent[] }) {
  return (
    <ol class="history">
      {events.map(({ at, sentence, milestone }) => (
        <li data-weight={milestone ? 'milestone' : undefined}>
          <Time at={at} />
          <p>{sentence}</p>
        </li>
      ))}
    </ol>
  )
}
