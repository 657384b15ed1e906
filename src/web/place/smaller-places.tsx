import { Card } from '../ui/card.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import type { WholePlace } from './load-place.ts'
import type { Reading } from './reading.ts'

/** The places within this one; left out where there are none. */
export function SmallerPlaces({
  visit: { t, language },
  whole: { place, within },
}: {
  visit: Reading
  whole: WholePlace
}) {
  if (within.total === 0) return null
  return (
    <Card title={t('place.smaller')} id="smaller">
      <ul class="plain">
        {within.places.map(({ slug, name }) => (
          <li>
            <a href={placeAddress(language, slug)}>{name}</a>
          </li>
        ))}
      </ul>
      {within.total > within.places.length ? (
        <p>
          <a href={`/${language}/platser?inom=${place.slug}`}>{t('place.smaller.all', { count: within.total })}</a>
        </p>
      ) : null}
    </Card>
  )
}
