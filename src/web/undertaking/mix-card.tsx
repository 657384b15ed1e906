import { type Mix, mixShares, skews, type UndertakingFacts } from '../../features/undertakings/index.ts'
import { formatDate, formatNumber, type Language, type MessageKey } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { ActorGroup } from '../ui/actor-mark.tsx'
import { Card } from '../ui/card.tsx'
import { MixChart, type MixShare } from '../ui/mix-chart.tsx'

/** The four colours that kinds of actor have everywhere: informal groups are residents, companies stand with owners. */
const GROUPS: Readonly<Record<ActorGroup, readonly (keyof Mix)[]>> = {
  residents: ['residents', 'informalGroups'],
  associations: ['associations'],
  owners: ['owners', 'companies'],
  city: ['publicBodies'],
}

/** Small groups are withheld (C3); organisations are public anyway. */
export const SMALLEST = 5
export const ALLOWED_SKEW = 0.2

interface MixProps {
  visit: Visit
  facts: Pick<UndertakingFacts, 'engaged' | 'placeFacts' | 'factSources'>
}

/** Who takes part beside who lives and works there (R25). */
export function MixCard({ visit, facts }: MixProps) {
  return (
    <Card title={visit.t('undertaking.mix')} id="mix">
      <MixFigure visit={visit} facts={facts} />
    </Card>
  )
}

/** The same as a figure: a sentence, bars, a table, and where the numbers about the place come from. */
export function MixFigure({ visit: { t, language }, facts, sentence }: MixProps & { sentence?: string }) {
  const { engaged, placeFacts, factSources } = facts
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
  return (
    <>
      <MixChart
        t={t}
        shares={grouped}
        caption={t('undertaking.mix')}
        withheld={t('undertaking.mix.few')}
        sentence={sentence ?? t(sentenceFor(shares, factSources.length > 0))}
        percent={(share) => percentInWords(language, share)}
      />
      {sourcesOf(factSources).map(({ source, date }) => (
        <p class="soft">{t('undertaking.mix.source', { source, date: formatDate(language, date) })}</p>
      ))}
    </>
  )
}

/** What the numbers come down to; where nobody knows who lives and works there, nothing is compared. */
function sentenceFor(shares: ReturnType<typeof mixShares>, known: boolean): MessageKey {
  if (!known) return 'undertaking.mix.no-facts'
  return skews(shares, ALLOWED_SKEW).length > 0 ? 'undertaking.mix.skewed' : 'undertaking.mix.alike'
}

/** A share as a percentage; less than one in a hundred is not nothing. */
export function percentInWords(language: Language, share: number): string {
  return `${formatNumber(language, share * 100, share < 0.01 ? 1 : 0)} %`
}

/** Each source once, though several figures come from it. */
function sourcesOf(sources: UndertakingFacts['factSources']): UndertakingFacts['factSources'] {
  return [...new Map(sources.map((it) => [`${it.source} ${it.date}`, it])).values()]
}
