import { HistoryList } from '../../ui/history-list.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import type { WholePlace } from '../load-place.ts'
import type { Reading } from '../reading.ts'
import { happenedEvent } from './happened-words.tsx'

/** What was decided here last, and the way to all of it: any decision is two clicks away (R12). */
export function DecisionsHere({ visit, whole }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const { place, decisions } = whole
  const here = placeAddress(language, place.slug)
  return (
    <section class="flow" aria-labelledby="decisions">
      <h2 id="decisions">{t('place.decisions')}</h2>
      {decisions.length === 0 ? (
        <p>{t('place.decisions.none')}</p>
      ) : (
        <HistoryList events={decisions.map((it) => happenedEvent(visit, place.slug, it))} />
      )}
      <p class="actions">
        {decisions.length === 0 ? null : <a href={`${here}/beslut`}>{t('place.decisions.all')}</a>}
        <a href={`${here}/historia`}>{t('place.history.link')}</a>
      </p>
    </section>
  )
}
