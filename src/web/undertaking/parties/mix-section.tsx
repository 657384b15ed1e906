import { MIX_GROUPS, mixShares, type Skew, skews, type UndertakingFacts } from '../../../features/undertakings/index.ts'
import { formatNumber } from '../../../platform/i18n/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ALLOWED_SKEW, MixFigure, percentInWords, SMALLEST } from '../mix-card.tsx'

interface MixSectionProps {
  visit: Visit
  facts: UndertakingFacts
}

/** Those engaged beside those who live and work there (R25): what is skewed, in words and numbers, then all numbers. */
export function MixSection({ visit, facts }: MixSectionProps) {
  const { t, language } = visit
  const shares = mixShares(facts.engaged, facts.placeFacts)
  const percent = (share: number) => percentInWords(language, share)
  const few = (group: string, count: number) => group === 'residents' && count > 0 && count < SMALLEST
  const found = facts.factSources.length === 0 ? [] : skews(shares, ALLOWED_SKEW)
  return (
    <section class="flow" aria-labelledby="mix-heading">
      <h2 id="mix-heading">{t('undertaking.mix')}</h2>
      <Skewed visit={visit} found={found} />
      <MixFigure visit={visit} facts={facts} {...(found.length > 0 && { sentence: t('party.mix.sentence') })} />
      <DataTable
        caption={t('party.mix.caption')}
        columns={[
          { label: t('ui.mix.kind') },
          { label: t('ui.mix.count'), number: true },
          { label: t('ui.mix.share'), number: true },
          { label: t('ui.mix.share-here'), number: true },
        ]}
        rows={MIX_GROUPS.map((group) => {
          const share = shares.find((it) => it.group === group)
          const [engaged, withheld] = [share?.engaged ?? 0, few(group, share?.engaged ?? 0)]
          return [
            t(`party.mix.${group}`),
            withheld ? t('undertaking.mix.few') : engaged,
            withheld ? t('undertaking.mix.few') : percent(share?.engagedShare ?? 0),
            share?.placeShare == null ? t('ui.mix.unknown') : percent(share.placeShare),
          ]
        })}
        folds
      />
      <p class="soft">{t('party.mix.how', { percent: percent(ALLOWED_SKEW) })}</p>
    </section>
  )
}

/** Each group that differs more than is allowed, the most skewed first. */
function Skewed({ visit: { t, language }, found }: { visit: Visit; found: readonly Skew[] }) {
  if (found.length === 0) return null
  const whole = (share: number) => formatNumber(language, share * 100)
  return (
    <Notice tone="waits" title={t('undertaking.mix.skewed')}>
      <ul>
        {found.map(({ group, engagedShare, placeShare }) => (
          <li>
            {t(`gate.mix.${engagedShare < placeShare ? 'few' : 'many'}.${group}`, {
              engaged: whole(engagedShare),
              place: whole(placeShare),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
