import { mayKeepCommitments } from '../../../features/commitments/index.ts'
import type { EffortPage } from '../../../features/efforts/index.ts'
import { findGoalsInForce, mayKeepGoals } from '../../../features/goals/index.ts'
import { commitmentsAddress } from '../../commitments/addresses.ts'
import type { Visit } from '../../frame/visit.ts'
import { goalsAddress } from '../../goals/addresses.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'

/**
 * From an effort to the forms that bind it to the rest of its place, filled in as far as is known: which goal it serves
 * (R11), what somebody commits themselves to in it (R13). Shown to those who may send them; else nothing.
 */
export async function ServesOfEffort({ visit, effort, today }: { visit: Visit; effort: EffortPage; today: string }) {
  const { t, language, actor, site } = visit
  const { around, placeSlug } = effort
  const mayPromise = mayKeepCommitments(actor, around)
  const goals = mayKeepGoals(actor, around) ? await findGoalsInForce(site.world.db, effort.place, today) : undefined
  if (!mayPromise && goals === undefined) return null
  return (
    <section class="flow" aria-labelledby="serves">
      <h2 id="serves">{t('effort.serves')}</h2>
      {goals === undefined ? null : (
        <Disclosure summary={t('effort.serves.goal')}>
          <ul>
            {goals.goals.map(({ key, text }) => (
              <li>
                <a
                  href={`${goalsAddress(language, placeSlug, key, 'bidra')}?vad=${encodeURIComponent(`effort ${effort.id}`)}`}
                >
                  <ForeignText text={text} language={goals.language} />
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayPromise ? (
        <p>
          <a href={`${commitmentsAddress(language, placeSlug, 'nytt')}?insats=${effort.id}`}>
            {t('effort.serves.commitment')}
          </a>
        </p>
      ) : null}
    </section>
  )
}
