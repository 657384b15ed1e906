import type { OverlapInPlace } from '../../features/efforts/index.ts'
import { formatDate } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { MOST_OVERLAPS, type WholePlace } from './load-place.ts'

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
export function WhereEffortsMeet({ visit, whole }: { visit: Visit; whole: WholePlace }) {
  const { t } = visit
  const meetings = meetingsOf(whole)
  if (meetings.length === 0) return null
  return (
    <section class="flow" aria-labelledby="meet">
      <h2 id="meet">{t('place.meet')}</h2>
      <ul class="overlaps">
        {meetings.slice(0, MOST_OVERLAPS).map((meeting) => (
          <Entry visit={visit} meeting={meeting} />
        ))}
      </ul>
      {meetings.length > MOST_OVERLAPS ? <p class="soft">{t('place.meet.more')}</p> : null}
    </section>
  )
}

function Entry({ visit: { t, language }, meeting }: { visit: Visit; meeting: Meeting }) {
  const [first] = meeting.sides
  const { title, titleLanguage, number, otherTitle, otherLanguage, otherNumber } = first
  const name = (text: string, written: string | null, to: number | null) => {
    const words = <ForeignText text={text} language={written ?? undefined} />
    return to === null ? words : <a href={undertakingAddress(language, to)}>{words}</a>
  }
  return (
    <li data-waits={meeting.waits ? '' : undefined}>
      <h3>
        {name(title, titleLanguage, number)} <span aria-hidden="true">×</span>
        <span class="unseen">{t('place.meet.and')}</span> {name(otherTitle, otherLanguage, otherNumber)}
      </h3>
      {meeting.sides.map((side) => (
        <p>
          <Side visit={{ t, language }} side={side} alone={meeting.sides.length === 1} />
        </p>
      ))}
    </li>
  )
}

interface SideProps {
  visit: Pick<Visit, 't' | 'language'>
  side: OverlapInPlace
  /** Only one of the two has to answer: its name would say nothing more. */
  alone: boolean
}

function Side({ visit: { t, language }, side, alone }: SideProps) {
  const { title, titleLanguage, answer, reason, language: written, board, due } = side
  const whose = alone ? null : (
    <>
      <ForeignText text={title} language={titleLanguage ?? undefined} />
      {': '}
    </>
  )
  if (answer === null) {
    return (
      <>
        {whose}
        <strong>
          {t('place.meet.waits', {
            board: board ?? '',
            told: board === null ? 'no' : 'yes',
            dated: due === null ? 'no' : 'yes',
            due: due === null ? '' : formatDate(language, due),
          })}
        </strong>
      </>
    )
  }
  return (
    <>
      {whose}
      <strong>{t(`overlap.answer.${answer}`)}</strong>{' '}
      {reason === null ? null : <ForeignText text={reason} language={written} />}
    </>
  )
}
