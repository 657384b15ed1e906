import type { PlaceFact } from '../../features/places/index.ts'
import { formatNumber, isMessageKey } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Card } from '../ui/card.tsx'
import { Time } from '../ui/moment.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import type { WholePlace } from './load-place.ts'

interface FactsCardProps {
  visit: Visit
  whole: WholePlace
  mayChange: boolean
}

/** What is known about the place, each figure with where it comes from and of which day it is (R20). */
export function FactsCard({ visit, whole: { place, facts }, mayChange }: FactsCardProps) {
  const { t, language } = visit
  const size = formatNumber(language, place.areaM2 / (place.areaM2 < 1e5 ? 1e4 : 1e6), 1)
  return (
    <Card title={t('place.facts')}>
      <dl class="pairs">
        <dt>{t('place.facts.size')}</dt>
        <dd>{place.areaM2 < 1e5 ? t('place.facts.hectares', { size }) : t('place.facts.square-km', { size })}</dd>
        {facts.map((fact) => (
          <Fact visit={visit} fact={fact} />
        ))}
      </dl>
      {facts.length === 0 ? <p class="soft">{t('place.facts.none')}</p> : null}
      {mayChange ? (
        <p>
          <a href={`${placeAddress(language, place.slug)}/uppgifter`}>{t('place.facts.set')}</a>
        </p>
      ) : null}
    </Card>
  )
}

function Fact({ visit: { t, language }, fact }: { visit: Visit; fact: PlaceFact }) {
  const key = `place.fact.${fact.kind}`
  return (
    <>
      <dt>{isMessageKey(key) ? t(key) : fact.kind}</dt>
      <dd>
        {formatNumber(language, fact.value)}
        <br />
        <span class="soft small">
          {`${fact.source}, `}
          <Time at={day(language, fact.sourceDate)} />
        </span>
      </dd>
    </>
  )
}
