import type { Seats } from '../../features/groups/index.ts'
import type { ActorKind } from '../../features/models/index.ts'
import type { PlaceFact } from '../../features/places/index.ts'
import { type Mix, type MixGroup, type MixShare, mixShares, skews } from '../../features/undertakings/index.ts'
import { formatDate } from '../../platform/i18n/index.ts'
import type { Reading } from '../place/reading.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { ALLOWED_SKEW, percentInWords } from '../undertaking/mix-card.tsx'

/** The groups that a mix is told in, by kind of actor: agencies and schools are public bodies too (R25). */
const GROUP_OF: Readonly<Record<ActorKind, MixGroup>> = {
  resident: 'residents',
  'informal-group': 'informalGroups',
  association: 'associations',
  'property-owner': 'owners',
  company: 'companies',
  department: 'publicBodies',
  agency: 'publicBodies',
  school: 'publicBodies',
}

const FACT_OF: Partial<Record<string, MixGroup>> = {
  'actors.resident': 'residents',
  'actors.informal-group': 'informalGroups',
  'actors.association': 'associations',
  'actors.property-owner': 'owners',
  'actors.company': 'companies',
  'actors.department': 'publicBodies',
}

const KIND_OF: Readonly<Record<MixGroup, ActorKind>> = {
  residents: 'resident',
  informalGroups: 'informal-group',
  associations: 'association',
  owners: 'property-owner',
  companies: 'company',
  publicBodies: 'department',
}

interface SeatsHereProps {
  visit: Reading
  seats: readonly Seats[]
  facts: readonly PlaceFact[]
  place: string
}

/** Who sits there by kind of actor, beside who lives and works in the place: a skewed mix warns, with numbers (R25). */
export function SeatsHere({ visit, seats, facts, place }: SeatsHereProps) {
  const { t, language } = visit
  if (seats.length === 0) return <p>{t('group.seats.none')}</p>
  const shares = sharesOf(seats, facts)
  const skewed = skews(shares, ALLOWED_SKEW)
  const known = facts.filter(({ kind }) => kind in FACT_OF)
  const percent = (share: number | null) => (share === null ? t('ui.mix.unknown') : percentInWords(language, share))
  return (
    <>
      {skewed.length === 0 ? null : (
        <Notice title={t('group.mix.skewed')}>
          <ul>
            {skewed.map(({ group, engagedShare, placeShare }) => (
              <li>
                {t('group.mix.skew', {
                  ...{ kind: t(`actor.${KIND_OF[group]}`), here: place },
                  ...{ seats: percent(engagedShare), share: percent(placeShare) },
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        caption={t('group.seats.caption')}
        columns={[
          { label: t('group.seats.kind') },
          { label: t('group.seats'), number: true },
          { label: t('group.votes'), number: true },
        ]}
        rows={seats.map((it) => [t(`actor.${it.actorKind}`), it.seats, it.votes])}
      />
      {known.length === 0 ? (
        <p class="soft">{t('group.mix.no-facts')}</p>
      ) : (
        <>
          <DataTable
            caption={t('group.mix.caption', { place })}
            columns={[
              { label: t('group.seats.kind') },
              { label: t('group.mix.share-seats'), number: true },
              { label: t('group.mix.share-place'), number: true },
            ]}
            rows={shares
              .filter((it) => it.engaged > 0 || it.placeShare !== null)
              .map((it) => [t(`actor.${KIND_OF[it.group]}`), percent(it.engagedShare), percent(it.placeShare)])}
          />
          <p class="soft small">
            {[...new Map(known.map((it) => [`${it.source} ${it.sourceDate}`, it])).values()]
              .map((it) =>
                t('undertaking.mix.source', { source: it.source, date: formatDate(language, it.sourceDate) }),
              )
              .join(' ')}
          </p>
        </>
      )}
    </>
  )
}

function sharesOf(seats: readonly Seats[], facts: readonly PlaceFact[]): MixShare[] {
  const engaged: Record<MixGroup, number> = {
    ...{ residents: 0, informalGroups: 0, associations: 0, owners: 0, companies: 0, publicBodies: 0 },
  }
  for (const { actorKind, seats: many } of seats) engaged[GROUP_OF[actorKind]] += many
  const place: { -readonly [group in MixGroup]?: number } = {}
  for (const { kind, value } of facts) {
    const group = FACT_OF[kind]
    if (group !== undefined) place[group] = value
  }
  return mixShares(engaged satisfies Mix, place)
}
