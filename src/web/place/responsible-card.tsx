import type { RemitRuleInWords } from '../../features/bodies/index.ts'
import { bodyAddress } from '../bodies/addresses.ts'
import { ruleSource } from '../bodies/rule-words.ts'
import type { Visit } from '../frame/visit.ts'
import { Card } from '../ui/card.tsx'
import type { WholePlace } from './load-place.ts'

/** Which board answers for what starts here, by size and theme, each with the rule it follows from (R3, R12). */
export function ResponsibleCard({ visit, whole: { boards } }: { visit: Visit; whole: WholePlace }) {
  const { t, language } = visit
  const { byScale, byTheme } = boards
  return (
    <Card title={t('place.responsible')}>
      {byScale.length === 0 ? (
        <p>{t('place.responsible.nobody')}</p>
      ) : (
        <dl class="pairs">
          {byTheme.map((rule) => (
            <Pair visit={visit} rule={rule} what={t('remit.theme', { theme: rule.theme ?? '' })} />
          ))}
          {byScale.map(({ scales, rule }) => (
            <Pair visit={visit} rule={rule} what={scales.map((scale) => t(`scale.${scale}`)).join(' · ')} />
          ))}
        </dl>
      )}
      <p>
        <a href={`/${language}/organisation`}>{t('place.responsible.all')}</a>
      </p>
    </Card>
  )
}

function Pair({ visit: { language }, rule, what }: { visit: Visit; rule: RemitRuleInWords; what: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        <a href={bodyAddress(language, rule.boardSlug)}>{rule.board}</a>
        <br />
        <span class="soft small">{ruleSource(language, rule)}</span>
      </dd>
    </>
  )
}
