import type { PlaceFact } from '../../features/places/index.ts'
import { formatNumber, isMessageKey } from '../../platform/i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { Time } from '../ui/moment.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import type { WholePlace } from './load-place.ts'
import type { Reading } from './reading.ts'

interface FactsCardProps {
  visit: Reading
  whole: WholePlace
  mayChange: boolean
}

/** What is known about the place, with where it comes from and of which day it is (R20): figures of one source together. */
export function FactsCard({ visit, whole: { place, facts }, mayChange }: FactsCardProps) {
  const { t, language } = visit
  return (
    <Card title={t('place.facts')}>
      <dl class="figures">
        <dt>{t('place.facts.size')}</dt>
        <dd>{sizeInWords(visit, place.areaM2)}</dd>
      </dl>
      {bySource(facts).map((those) => (
        <Figures visit={visit} facts={those} />
      ))}
      {facts.length === 0 ? <p class="soft">{t('place.facts.none')}</p> : null}
      {mayChange ? (
        <p>
          <a href={`${placeAddress(language, place.slug)}/uppgifter`}>{t('place.facts.set')}</a>
        </p>
      ) : null}
    </Card>
  )
}

function Figures({ visit: { t, language }, facts }: { visit: Reading; facts: readonly PlaceFact[] }) {
  const [{ source, sourceDate } = { source: '', sourceDate: '' }] = facts
  const nameOf = (kind: string) => {
    const key = `place.fact.${kind}`
    return isMessageKey(key) ? t(key) : kind
  }
  return (
    <>
      <dl class="figures">
        {facts.map(({ kind, value }) => (
          <>
            <dt>{nameOf(kind)}</dt>
            <dd>{formatNumber(language, value)}</dd>
          </>
        ))}
      </dl>
      <p class="soft small">
        {`${t('place.facts.source')}: `}
        <bdi>{source}</bdi>
        {', '}
        <Time at={day(language, sourceDate)} />
      </p>
    </>
  )
}

/** In the order that they came; how many live there comes first of its source. */
function bySource(facts: readonly PlaceFact[]): PlaceFact[][] {
  const inOrder = facts.toSorted(
    (one, other) => Number(other.kind === 'population') - Number(one.kind === 'population'),
  )
  return [...Map.groupBy(inOrder, ({ source, sourceDate }) => `${sourceDate} ${source}`).values()]
}

/** Square kilometres for what is large, hectares for what is small. */
function sizeInWords({ t, language }: Reading, areaM2: number): string {
  const large = areaM2 >= 1e6
  const size = formatNumber(language, areaM2 / (large ? 1e6 : 1e4), 1)
  return t(large ? 'place.facts.square-km' : 'place.facts.hectares', { size })
}
