import type { EffortPage } from '../../../features/efforts/index.ts'
import { formatDate, formatNumber } from '../../../platform/i18n/index.ts'
import { groupOf } from '../../actor-groups.ts'
import type { Visit } from '../../frame/visit.ts'
import { ActorName } from '../../ui/actor-mark.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import { periodInWords } from '../../undertaking/wording.ts'

/** What is told of an effort, a line each; what isn't told is left out, but for whose it is. */
export function EffortFacts({ visit, effort }: { visit: Visit; effort: EffortPage }) {
  const { t, language } = visit
  const row = (label: string, value: unknown) =>
    value === null || value === '' ? [] : [{ label, value: value as string }]
  const groups = effort.targetGroups.map((group) => t(`meter.group.${group}`)).join(', ')
  return (
    <SummaryList
      t={t}
      rows={[
        { label: t('effort.fact.owner'), value: <Owner visit={visit} effort={effort} /> },
        ...row(t('effort.fact.keeper'), effort.keeperName),
        { label: t('effort.fact.place'), value: <Places visit={visit} effort={effort} /> },
        ...(effort.boundary === null ? [] : [{ label: t('effort.fact.extent'), value: t('effort.fact.extent.own') }]),
        { label: t('effort.fact.period'), value: periodInWords(t, language, effort) },
        ...row(t('effort.fact.themes'), effort.themes.map((code) => code.replaceAll('-', ' ')).join(', ')),
        ...row(t('effort.fact.groups'), groups),
        ...(effort.budgetSek === null
          ? []
          : row(
              t('effort.fact.budget'),
              t('effort.fact.budget.kronor', { amount: formatNumber(language, effort.budgetSek) }),
            )),
        ...(effort.source === '' && effort.sourceLink === null
          ? []
          : [{ label: t('effort.fact.source'), value: <Source effort={effort} /> }]),
        { label: t('effort.fact.registered'), value: registered(visit, effort) },
      ]}
    />
  )
}

function Owner({ visit: { t }, effort }: { visit: Visit; effort: EffortPage }) {
  const { kind, number, unit } = effort
  const name = effort.ownerBody ?? effort.ownerName
  if (name === null) return <>{t('effort.fact.owner.none')}</>
  if (kind === null || number !== null) return <bdi>{name}</bdi>
  return <ActorName t={t} group={groupOf(kind)} name={unit === null ? name : `${name}, ${unit}`} />
}

function Places({ visit: { language }, effort }: { visit: Visit; effort: EffortPage }) {
  const all = [{ id: effort.place, slug: effort.placeSlug, name: effort.placeName }, ...effort.others]
  return (
    <ul class="in-row">
      {all.map(({ slug, name }) => (
        <li>
          <a href={placeAddress(language, slug)}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

/** Addresses that people have written are followed by no machine, and tell the other side nothing. */
function Source({ effort: { source, sourceLink } }: { effort: EffortPage }) {
  const words = <ForeignText text={source === '' ? (sourceLink ?? '') : source} />
  if (sourceLink === null) return words
  return (
    <a href={sourceLink} rel="noreferrer nofollow ugc">
      {words}
    </a>
  )
}

function registered({ t, language }: Visit, { registeredAt, changedAt }: EffortPage): string {
  const [first, last] = [formatDate(language, registeredAt), formatDate(language, changedAt)]
  return first === last ? first : t('effort.fact.changed', { registered: first, changed: last })
}
