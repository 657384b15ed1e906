import { meetingPolicy, type OccasionPage } from '../../features/meetings/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { languageName } from '../languages.ts'
import { problemAddress } from '../problem/addresses.ts'
import { Time } from '../ui/moment.tsx'
import { day } from '../undertaking/wording.ts'
import { notesAddress } from './addresses.ts'
import { AttendanceTable } from './attendance.tsx'

interface OccasionListProps {
  visit: Visit
  undertaking: UndertakingPage
  occasions: readonly OccasionPage[]
}

/** Named occasions where people were met: a courtyard, a stairwell, a library. */
export function OccasionList({ visit, undertaking, occasions }: OccasionListProps) {
  const { t, language, actor } = visit
  const { number, endedAt } = undertaking
  const registers = endedAt === null && meetingPolicy.mayRegisterMeeting(actor, undertaking)
  if (occasions.length === 0) return <p>{t('meetings.occasions.none')}</p>
  return (
    <ul class="entries">
      {occasions.map((it) => (
        <li>
          <h3>
            <bdi>{it.name}</bdi>
          </h3>
          <div class="facts">
            <Time at={day(language, it.heldOn)} />
            <bdi>{it.where}</bdi>
            <span>{languageName(language, it.language)}</span>
            {it.interpreted ? <span>{t('meetings.interpreter.present')}</span> : null}
            <a href={notesAddress(language, number, it.id)}>
              {t(it.notes.length > 0 ? 'meetings.notes.read' : 'meetings.notes')}
              <span class="unseen">{`: ${it.name}`}</span>
            </a>
            {registers ? (
              <a href={problemAddress(language, number, 'traff', it.id)}>
                {t('problem.register')}
                <span class="unseen">{`: ${it.name}`}</span>
              </a>
            ) : null}
          </div>
          <AttendanceTable visit={visit} meeting={it.name} attendance={it.attendance} />
        </li>
      ))}
    </ul>
  )
}
