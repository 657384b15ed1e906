import type { FirstMeetingPage } from '../../features/meetings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { languageName } from '../languages.ts'
import { Time } from '../ui/moment.tsx'
import { Paragraphs } from '../ui/paragraphs.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import { clockTime, day } from '../undertaking/wording.ts'
import { AttendanceTable } from './attendance.tsx'

interface MeetingFactsProps {
  visit: Visit
  meeting: FirstMeetingPage
  /** What somebody needs to come; null for those it isn't for. */
  wishes: string | null
}

/** When, where, in which language; when it was held, how many came. */
export function MeetingFacts({ visit, meeting, wishes }: MeetingFactsProps) {
  const { t, language } = visit
  const { heldOn, bookedFor } = meeting
  const rows: (SummaryRow | false)[] = [
    heldOn !== null && { label: t('meetings.held-on'), value: <Time at={day(language, heldOn)} /> },
    heldOn === null &&
      bookedFor !== null && { label: t('meetings.booked-for'), value: <Time at={clockTime(language, bookedFor)} /> },
    meeting.where !== '' && { label: t('meetings.where'), value: meeting.where },
    { label: t('meetings.language'), value: languageName(language, meeting.language) },
    { label: t('meetings.interpreter'), value: t(interpreterOf(meeting)) },
    wishes !== null &&
      wishes !== '' && {
        label: t('meetings.wishes'),
        value: (
          <>
            <Paragraphs text={wishes} />
            <p class="soft">{t('meetings.wishes.private')}</p>
          </>
        ),
      },
  ]
  return (
    <>
      <SummaryList t={t} rows={rows.filter((it) => it !== false)} />
      <AttendanceTable visit={visit} meeting={t('meeting.first')} attendance={meeting.attendance} />
    </>
  )
}

function interpreterOf({ heldOn, interpreter, interpreted }: FirstMeetingPage) {
  if (heldOn !== null && interpreted) return 'meetings.interpreter.present'
  if (!interpreter) return 'meetings.interpreter.not-asked'
  return heldOn === null ? 'meetings.interpreter.asked' : 'meetings.interpreter.absent'
}
