import type { EffortInPlace } from '../../features/efforts/index.ts'
import { directionOf, formatMonth } from '../../platform/i18n/index.ts'
import { groupOf } from '../actor-groups.ts'
import { Empty } from '../ui/empty.tsx'
import { type TimelineBar, TimelineChart } from '../ui/timeline-chart.tsx'
import { placeAddress, undertakingAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import type { WholePlace } from './load-place.ts'
import type { Reading } from './reading.ts'

interface GoingOnProps {
  visit: Reading
  whole: WholePlace
  mayRegister: boolean
}

/** What goes on, as a time line: every department's work beside everybody else's (R7, R12). */
export function GoingOn({ visit, whole, mayRegister }: GoingOnProps) {
  const { t, language } = visit
  const { place, today, efforts, moreEfforts } = whole
  const bars = efforts.toReversed().map((it) => barOf(visit, it))
  return (
    <section class="flow" aria-labelledby="goes-on">
      <h2 id="goes-on">{t('place.goes-on')}</h2>
      {bars.length === 0 ? (
        <Empty title={t('place.goes-on.nothing')}>
          <p>{t('place.goes-on.nothing-do')}</p>
        </Empty>
      ) : (
        <TimelineChart
          t={t}
          bars={bars}
          today={today}
          monthName={(isoDay) => formatMonth(language, isoDay)}
          sentence={sentenceOf(visit, whole)}
          caption={t('place.goes-on.caption', { place: place.name })}
          direction={directionOf(language)}
        />
      )}
      {moreEfforts ? <p class="soft">{t('place.goes-on.more', { count: efforts.length })}</p> : null}
      {mayRegister ? (
        <p>
          <a href={`${placeAddress(language, place.slug)}/insats`}>{t('effort.register')}</a>
        </p>
      ) : null}
    </section>
  )
}

function sentenceOf({ t }: Reading, { efforts, today }: WholePlace): string {
  const later = efforts.filter(({ begins }) => begins > today).length
  const residents = efforts.filter(({ kind }) => kind !== null && groupOf(kind) === 'residents').length
  return t('place.goes-on.sentence', { residents, later })
}

function barOf({ t, language }: Reading, effort: EffortInPlace): TimelineBar {
  const { title, language: written, kind, number, begins, ends } = effort
  return {
    name: title,
    language: written ?? undefined,
    href: number === null ? undefined : undertakingAddress(language, number),
    group: kind === null ? undefined : groupOf(kind),
    owner: ownerOf(t, effort),
    from: day(language, begins),
    to: ends === null ? undefined : day(language, ends),
  }
}

/** An undertaking is told by who started it; anything else by who runs it. */
function ownerOf(t: Reading['t'], { kind, number, ownerName }: EffortInPlace): string {
  if (number !== null && kind !== null) return t('place.goes-on.started-by', { who: t(`actor.${kind}`) })
  return ownerName ?? t('place.goes-on.owner-unknown')
}
