import type { Coming } from '../../features/meetings/index.ts'
import { meetingsAddress } from '../meetings/addresses.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { Time } from '../ui/moment.tsx'
import { day } from '../undertaking/wording.ts'
import type { WholePlace } from './load-place.ts'
import type { Reading } from './reading.ts'
import { effortHref } from './time-line/bars.tsx'

/** What happens here in the coming thirty days, a few lines (R12); left out where nothing is told. */
export function NextHere({ visit, whole: { coming } }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  if (coming.length === 0) return null
  return (
    <section class="flow" aria-labelledby="next">
      <h2 id="next">{t('place.next')}</h2>
      <ul class="calendar">
        {coming.map((it) => (
          <li>
            <span class="when">
              <Time at={day(language, it.day)} />
              {it.startsAt === null ? null : ` ${it.startsAt}`}
            </span>
            <div>
              {`${t(`place.next.${it.kind}`)} `}
              <a href={comingHref(language, it)}>
                <ForeignText text={it.title} language={it.language} />
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function comingHref(language: Reading['language'], { kind, effort, number, commitment }: Coming): string {
  if (commitment !== null) return `/${language}/ataganden/${commitment}`
  if (kind === 'first-meeting' && number !== null) return meetingsAddress(language, number)
  return effortHref(language, { id: effort ?? '', number })
}
