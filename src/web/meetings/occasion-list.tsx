import type { OccasionPage } from '../../features/meetings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { languageName } from '../languages.ts'
import { Time } from '../ui/moment.tsx'
import { day } from '../undertaking/wording.ts'
import { notesAddress } from './addresses.ts'
import { AttendanceTable } from './attendance.tsx'

interface OccasionListProps {
  visit: Visit
  number: number
  occasions: readonly OccasionPage[]
}

/** Named occasions where people were met: a courtyard, a stairwell, a library. */
export function OccasionList({ visit, number, occasions }: OccasionListProps) {
  const { t, language } = visit
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
          </div>
          <AttendanceTable visit={visit} attendance={it.attendance} />
        </li>
      ))}
    </ul>
  )
}
