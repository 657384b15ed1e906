import type { RemitRuleInWords } from '../../features/bodies/index.ts'
import { formatDate } from '../../platform/i18n/index.ts'
import { bodyAddress, organisationAddress, remitAddress } from '../bodies/addresses.ts'
import { themeName } from '../bodies/theme-name.ts'
import { Card } from '../ui/card.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import type { WholePlace } from './load-place.ts'
import type { Reading } from './reading.ts'

/** Which board answers for what starts here, by size and by theme, with the rule it follows from (R3, R12). */
export function ResponsibleCard({ visit, whole: { boards } }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const { byScale, byTheme } = boards
  return (
    <Card title={t('place.responsible')}>
      {byScale.length === 0 ? (
        <p>{t('place.responsible.nobody')}</p>
      ) : (
        <dl class="pairs">
          {byScale.map(({ scales, rule }) => (
            <>
              <dt>{scales.map((scale) => t(`scale.${scale}`)).join(' · ')}</dt>
              <dd>
                <Board visit={visit} rule={rule} />
                <br />
                <span class="soft small">
                  <bdi>{rule.source}</bdi>
                  {`, ${formatDate(language, rule.sourceDate)}`}
                </span>
              </dd>
            </>
          ))}
        </dl>
      )}
      {byTheme.length === 0 ? null : (
        <Disclosure summary={t('place.responsible.themes', { count: byTheme.length })}>
          <ul class="plain">
            {byTheme.map((rule) => (
              <li>
                {`${themeName(rule.theme ?? '')}: `}
                <Board visit={visit} rule={rule} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <p class="actions">
        <a href={remitAddress(language)}>{t('place.responsible.rules')}</a>
        <a href={organisationAddress(language)}>{t('place.responsible.all')}</a>
      </p>
    </Card>
  )
}

function Board({ visit: { language }, rule }: { visit: Reading; rule: RemitRuleInWords }) {
  return <a href={bodyAddress(language, rule.boardSlug)}>{rule.board}</a>
}
