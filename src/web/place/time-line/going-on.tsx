import type { LineBy } from '../../../features/efforts/index.ts'
import { directionOf, formatMonth } from '../../../platform/i18n/index.ts'
import { groupOf } from '../../actor-groups.ts'
import { Empty } from '../../ui/empty.tsx'
import { TimelineChart } from '../../ui/timeline-chart.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import type { WholePlace } from '../load-place.ts'
import type { Reading } from '../reading.ts'
import { barOf, groupName, PER } from './bars.tsx'
import { type LaidGroup, layOut } from './lay-out.ts'

interface GoingOnProps {
  visit: Reading
  whole: WholePlace
  mayRegister: boolean
}

/** What goes on, as a time line: every department's work beside everybody else's (R7, R12). */
export function GoingOn({ visit, whole, mayRegister }: GoingOnProps) {
  const { t, language } = visit
  const { place, line } = whole
  const here = placeAddress(language, place.slug)
  return (
    <section class="flow wide-on-paper" aria-labelledby="goes-on">
      <h2 id="goes-on">{t('place.goes-on')}</h2>
      {line.total === 0 ? (
        <Empty title={t('place.goes-on.nothing')}>
          <p>{t('place.goes-on.nothing-do')}</p>
        </Empty>
      ) : (
        <Line visit={visit} whole={whole} />
      )}
      {line.total === 0 ? null : (
        <p>
          <a href={`${here}/insatser`}>{t('place.line.all', { count: line.total })}</a>
        </p>
      )}
      {mayRegister ? (
        <p>
          <a href={`${here}/insats`}>{t('effort.register')}</a>
        </p>
      ) : null}
    </section>
  )
}

function Line({ visit, whole }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const { place, today, line, by } = whole
  const { groups, rest } = layOut(line)
  return (
    <>
      <ByWhat visit={visit} by={by} hrefOf={(other) => lineHref(language, place.slug, other)} />
      <TimelineChart
        t={t}
        groups={groups.map((group) => ({
          title: <GroupTitle visit={visit} slug={place.slug} by={by} group={group} />,
          said: groupSaid(visit, group),
          bars: group.efforts.map((it) => barOf(visit, it)),
        }))}
        today={today}
        monthName={(isoDay) => formatMonth(language, isoDay)}
        sentence={sentenceOf(visit, whole)}
        caption={t('place.goes-on.caption', { place: place.name })}
        direction={directionOf(language)}
      />
      {rest.efforts === 0 ? null : <p class="soft">{t('place.line.rest', rest)}</p>}
    </>
  )
}

function lineHref(language: Reading['language'], slug: string, by: LineBy): string {
  const here = placeAddress(language, slug)
  return `${by === 'owner' ? here : `${here}?per=${PER[by]}`}#goes-on`
}

/** Departments or themes: two links, the one that is shown said to be. */
function ByWhat({ visit: { t }, by, hrefOf }: { visit: Reading; by: LineBy; hrefOf: (by: LineBy) => string }) {
  return (
    <ul class="in-row not-on-paper" aria-label={t('place.line.by')}>
      {(['owner', 'theme'] as const).map((other) => (
        <li>
          <a href={hrefOf(other)} aria-current={other === by ? 'true' : undefined}>
            {t(`place.line.by.${other}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface GroupTitleProps {
  visit: Reading
  slug: string
  by: LineBy
  group: LaidGroup
}

/** A group's name leads to all of it, when not all is here. */
function GroupTitle({ visit, slug, by, group }: GroupTitleProps) {
  if (group.efforts.length === group.total) return <bdi>{groupName(visit, by, group)}</bdi>
  const query = new URLSearchParams({ per: PER[by], grupp: group.key === '' ? '-' : group.key })
  return (
    <a href={`${placeAddress(visit.language, slug)}/insatser?${query}`}>
      <bdi>{groupName(visit, by, group)}</bdi>
    </a>
  )
}

/** How many it holds, and how many of them are shown, when those aren't the same. */
function groupSaid({ t }: Reading, { total, efforts }: LaidGroup): string | undefined {
  return efforts.length === total ? undefined : t('place.line.shown', { total, shown: efforts.length })
}

function sentenceOf({ t }: Reading, { line }: WholePlace): string {
  const residents = line.efforts.filter(({ kind }) => kind !== null && groupOf(kind) === 'residents').length
  const all = line.efforts.length >= line.total
  return all
    ? t('place.goes-on.sentence', { residents, later: line.later })
    : t('place.line.sentence', { shown: line.efforts.length, total: line.total, later: line.later })
}
