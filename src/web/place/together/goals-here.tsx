import { ForeignText } from '../../ui/foreign-text.tsx'
import { Term } from '../../ui/term.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import type { WholePlace } from '../load-place.ts'
import type { Reading } from '../reading.ts'

const MOST = 5

/** What the place strives for together, how much serves each goal, and how much serves none (R11). */
export function GoalsHere({ visit, whole }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const { place, goals, servingNone } = whole
  const href = `${placeAddress(language, place.slug)}/mal`
  const highest = goals?.goals.filter(({ parent }) => parent === null) ?? []
  return (
    <section class="flow" aria-labelledby="goals">
      <h2 id="goals">
        <Term language={language} term="mal">
          {t('place.goals')}
        </Term>
      </h2>
      {goals === undefined ? (
        <p>{t('place.goals.none')}</p>
      ) : (
        <>
          <ul class="goals-here">
            {highest.slice(0, MOST).map(({ text, served }) => (
              <li>
                <ForeignText text={text} language={goals.language} />{' '}
                <span class="soft">{t('place.goals.served', { count: served })}</span>
              </li>
            ))}
          </ul>
          {servingNone === null || servingNone.efforts + servingNone.commitments === 0 ? null : (
            <p>{t('place.goals.serve-none', { ...servingNone })}</p>
          )}
        </>
      )}
      <p>
        <a href={href}>{t('place.goals.all')}</a>
      </p>
    </section>
  )
}
