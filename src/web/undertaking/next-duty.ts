import type { DutyRow } from '../../features/duties/index.ts'

type Duty = Pick<DutyRow, 'kind' | 'circle' | 'due'>

/** A duty as the amber box shows it: an invitation whose day is over has no day any more, and is nobody's fault (R24). */
export interface NextDuty<Row extends Duty> {
  readonly duty: Row
  readonly late: boolean
  readonly showsDay: boolean
}

/**
 * What happens next: the duty whose day comes first. Those who are only invited are never late, so an invitation whose day
 * is over stands back for what somebody has to do, such as opening a gate that is open. `duties` in order of day, `today` a
 * calendar date.
 */
export function nextDuty<Row extends Duty>(duties: readonly Row[], today: string): NextDuty<Row> | undefined {
  const isPast = (duty: Row) => duty.circle !== null && duty.due < today
  const duty = duties.find((it) => !isPast(it)) ?? duties[0]
  return duty && { duty, late: duty.circle === null && duty.due < today, showsDay: !isPast(duty) }
}
