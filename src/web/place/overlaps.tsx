import type { OverlapInPlace } from '../../features/coordination/index.ts'
import { formatDate } from '../../platform/i18n/index.ts'
import { effortAddress } from '../overlaps/addresses.ts'
import { Terms } from '../overlaps/overlap-entry.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Term } from '../ui/term.tsx'
import { placeAddress, undertakingAddress } from '../undertaking/addresses.ts'
import type { WholePlace } from './load-place.ts'
import type { Reading } from './reading.ts'

const AT_ONCE = 4

/** Two efforts that meet, with what each side that has to answer has said. */
export interface Meeting {
  readonly sides: readonly [OverlapInPlace, ...OverlapInPlace[]]
  /** Somebody has yet to answer. */
  readonly waits: boolean
}

/** An overlap is a row per side; here each pair stands once. In the order that they came: what waits first. */
export function meetingsOf({ overlaps }: Pick<WholePlace, 'overlaps'>): Meeting[] {
  const pairs = new Map<string, [OverlapInPlace, ...OverlapInPlace[]]>()
  for (const overlap of overlaps) {
    const key = [overlap.effort, overlap.other].sort().join(' ')
    const known = pairs.get(key)
    if (known === undefined) pairs.set(key, [overlap])
    else known.push(overlap)
  }
  return [...pairs.values()].map((sides) => ({ sides, waits: sides.some(({ answer }) => answer === null) }))
}

/** Where efforts meet, and what was decided about it (R8, R9): left out where nothing meets. */
export function WhereEffortsMeet({ visit, whole }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const meetings = meetingsOf(whole)
  if (meetings.length === 0) return null
  // All that waits, and the few that were answered last; the rest on request.
  const most = Math.max(AT_ONCE, meetings.filter(({ waits }) => waits).length)
  const [shown, others] = [meetings.slice(0, most), meetings.slice(most)]
  return (
    <section class="flow" aria-labelledby="meet">
      <h2 id="meet">
        <Term language={language} term="overlapp">
          {t('place.meet')}
        </Term>
      </h2>
      <Meetings visit={visit} meetings={shown} today={whole.today} />
      {others.length === 0 ? null : (
        <Disclosure summary={t('place.meet.more', { count: others.length })}>
          <Meetings visit={visit} meetings={others} today={whole.today} />
        </Disclosure>
      )}
      <p>
        <a href={`${placeAddress(language, whole.place.slug)}/overlapp`}>{t('overlaps.all')}</a>
      </p>
    </section>
  )
}

interface MeetingsProps {
  visit: Reading
  meetings: readonly Meeting[]
  /** `YYYY-MM-DD`: whose day has passed is late. */
  today: string
}

function Meetings({ visit, meetings, today }: MeetingsProps) {
  return (
    <ul class="overlaps">
      {meetings.map((meeting) => (
        <Entry visit={visit} meeting={meeting} today={today} />
      ))}
    </ul>
  )
}

function Entry({ visit: { t, language }, meeting, today }: { visit: Reading; meeting: Meeting; today: string }) {
  const [first] = meeting.sides
  const { title, titleLanguage, number, otherTitle, otherLanguage, otherNumber } = first
  const name = (text: string, written: string, to: number | null, effort: string) => (
    <a href={to === null ? effortAddress(language, effort) : undertakingAddress(language, to)}>
      <ForeignText text={text} language={written} />
    </a>
  )
  return (
    <li data-waits={meeting.waits ? '' : undefined}>
      <h3>
        {name(title, titleLanguage, number, first.effort)} <span aria-hidden="true">×</span>
        <span class="unseen">{t('place.meet.and')}</span> {name(otherTitle, otherLanguage, otherNumber, first.other)}
      </h3>
      {meeting.sides.map((side) => (
        <p>
          <Side visit={{ t, language }} side={side} alone={meeting.sides.length === 1} today={today} />
        </p>
      ))}
    </li>
  )
}

interface SideProps {
  visit: Reading
  side: OverlapInPlace
  /** Only one of the two has to answer: its name would say nothing more. */
  alone: boolean
  today: string
}

function Side({ visit: { t, language }, side, alone, today }: SideProps) {
  const { title, titleLanguage, answer, reason, language: written, owner: board, due } = side
  const whose = alone ? null : (
    <>
      <ForeignText text={title} language={titleLanguage ?? undefined} />
      {': '}
    </>
  )
  if (answer === null) {
    const awaited = { board: board ?? '', told: board === null ? 'no' : 'yes' }
    return (
      <>
        {whose}
        {due !== null && due < today ? (
          <StatusTag tone="late" label={t('place.meet.late', { ...awaited, due: formatDate(language, due) })} />
        ) : (
          <strong>
            {t('place.meet.waits', {
              ...awaited,
              dated: due === null ? 'no' : 'yes',
              due: due === null ? '' : formatDate(language, due),
            })}
          </strong>
        )}
      </>
    )
  }
  return (
    <>
      {whose}
      <strong>{t(`place.meet.answer.${answer}`)}</strong>{' '}
      {reason === null ? null : <ForeignText text={reason} language={written} />}{' '}
      <Terms visit={{ t, language }} side={side} />
    </>
  )
}
