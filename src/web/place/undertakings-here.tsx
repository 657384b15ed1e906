import { Entries } from '../ui/card.tsx'
import { Term } from '../ui/term.tsx'
import { UndertakingEntry } from '../undertaking/list-page.tsx'
import type { WholePlace } from './load-place.ts'
import type { Reading } from './reading.ts'

/** What people develop together here, the newest first; the rest stands in the list, narrowed to this place. */
export function UndertakingsHere({ visit, whole }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const { place, undertakings, models } = whole
  const count = undertakings.total
  return (
    <section class="flow" aria-labelledby="undertakings">
      <h2 id="undertakings">
        <Term language={language} term="utvecklingsarbete">
          {t('place.undertakings')}
        </Term>
      </h2>
      {count === 0 ? (
        <p>{t('place.undertakings.none')}</p>
      ) : (
        <>
          <Entries>
            {undertakings.cards.map((card) => (
              <UndertakingEntry visit={visit} card={card} model={models.get(card.modelVersion)?.content} level={3} />
            ))}
          </Entries>
          <p>
            <a href={`/${language}/utvecklingsarbeten?plats=${place.slug}`}>{t('place.undertakings.all', { count })}</a>
          </p>
        </>
      )}
    </section>
  )
}
