import { type FirstMeetingPage, meetingPolicy } from '../../features/meetings/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Time } from '../ui/moment.tsx'
import { clockTime } from '../undertaking/wording.ts'
import { timesLeft } from './next-step.ts'

interface OfferedTimesProps {
  visit: Visit
  undertaking: UndertakingPage
  meeting: FirstMeetingPage
}

/** The times one can choose from, for all to see; for whoever may not choose, how one may. */
export function OfferedTimes({ visit, undertaking, meeting }: OfferedTimesProps) {
  const { t, language, actor, site } = visit
  const left = timesLeft(meeting, site.world.now())
  if (meeting.bookedFor !== null || meeting.heldOn !== null || left.length === 0) return null
  return (
    <>
      <h3>{t('meetings.offered')}</h3>
      <ul>
        {left.map(({ startsAt, where }) => (
          <li>
            <Time at={clockTime(language, new Date(startsAt))} /> · <bdi>{where}</bdi>
          </li>
        ))}
      </ul>
      {meetingPolicy.mayBook(actor, undertaking) ? null : (
        <p class="soft">
          {t('meetings.offered.who')} <a href={`/${language}/kod`}>{t('meetings.how.code')}</a>
        </p>
      )}
    </>
  )
}
