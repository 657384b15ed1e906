import { type Mix, mixShares, skews } from '../../features/undertakings/index.ts'
import { formatNumber } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { ActorGroup } from '../ui/actor-mark.tsx'
import { Card } from '../ui/card.tsx'
import { MixChart, type MixShare } from '../ui/mix-chart.tsx'
import type { WholeUndertaking } from './load-undertaking.ts'

/** The four colours that kinds of actor have everywhere: informal groups are residents, companies stand with owners. */
const GROUPS: Readonly<Record<ActorGroup, readonly (keyof Mix)[]>> = {
  residents: ['residents', 'informalGroups'],
  associations: ['associations'],
  owners: ['owners', 'companies'],
  city: ['publicBodies'],
}

/** Small groups are withheld (C3); organisations are public anyway. */
const SMALLEST = 5
const ALLOWED_SKEW = 0.2

/** Who takes part beside who lives and works there (R25). */
export function MixCard({ visit, whole }: { visit: Visit; whole: WholeUndertaking }) {
  const { t, language } = visit
  const { engaged, placeFacts, factSources } = whole.facts
  const shares = mixShares(engaged, placeFacts)
  const grouped = Object.entries(GROUPS).map(([group, kinds]): MixShare => {
    const own = shares.filter((it) => kinds.includes(it.group))
    const count = own.reduce((sum, it) => sum + it.engaged, 0)
    const known = own.filter((it) => it.placeShare !== null)
    const few = group === 'residents' && count > 0 && count < SMALLEST
    return {
      group: group as ActorGroup,
      count: few ? null : count,
      share: few ? null : own.reduce((sum, it) => sum + it.engagedShare, 0),
      shareHere: known.length === 0 ? null : known.reduce((sum, it) => sum + (it.placeShare ?? 0), 0),
    }
  })
  const skewed = skews(shares, ALLOWED_SKEW).length > 0
  const source = factSources[0]
  return (
    <Card title={t('undertaking.mix')} id="mix">
      <MixChart
        t={t}
        shares={grouped}
        caption={t('undertaking.mix')}
        withheld={t('undertaking.mix.few')}
        sentence={skewed ? t('undertaking.mix.skewed') : t('undertaking.mix.alike')}
        percent={(share) => `${formatNumber(language, share * 100)} %`}
      />
      {source === undefined ? (
        <p class="soft">{t('undertaking.mix.no-facts')}</p>
      ) : (
        <p class="soft">{t('undertaking.mix.source', source)}</p>
      )}
    </Card>
  )
}
