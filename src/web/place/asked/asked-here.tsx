import { meterOf, quartersAround } from '../../../features/efforts/index.ts'
import { placeAddress } from '../../undertaking/addresses.ts'
import type { WholePlace } from '../load-place.ts'
import type { Reading } from '../reading.ts'
import { Meter } from './meter-chart.tsx'
import { SHOWN } from './meter-words.ts'

/** How often the same residents are asked (R12, C10), with what counts and a way down to every asking. */
export function AskedHere({ visit, whole }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const { place, today, asked } = whole
  const here = placeAddress(language, place.slug)
  return (
    <section class="flow" aria-labelledby="asked">
      <h2 id="asked">{t('meter.heading')}</h2>
      {asked.length === 0 ? (
        <p>{t('meter.nothing')}</p>
      ) : (
        <Meter
          visit={visit}
          readings={meterOf(asked, quartersAround(today, SHOWN))}
          caption={t('meter.caption', { place: place.name })}
        />
      )}
      <p class="soft small">{t('meter.definition.short')}</p>
      <p class="actions">
        <a href={`${here}/fragor`}>{t('meter.all')}</a>
        <a href={`${here}/kalender`}>{t('calendar.link')}</a>
      </p>
    </section>
  )
}
