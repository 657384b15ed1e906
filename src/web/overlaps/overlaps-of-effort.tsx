import { countOverlapsOf, listOverlapsOf } from '../../features/coordination/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Term } from '../ui/term.tsx'
import { effortAddress } from './addresses.ts'
import { MeetingWords, placesOf } from './meeting-words.tsx'
import { OtherTitle, OverlapFacts } from './overlap-entry.tsx'

const AT_ONCE = 5

/** On an effort's page: the few that it meets most, how each stands, and the way to all of them. */
export async function OverlapsOfEffort({ visit, effort }: { visit: Visit; effort: string }) {
  const { t, language, site } = visit
  const { db } = site.world
  const [{ all, answered }, overlaps, places] = await Promise.all([
    countOverlapsOf(db, { effort }),
    listOverlapsOf(db, { effort }, 1, AT_ONCE),
    placesOf(visit),
  ])
  const href = effortAddress(language, effort, 'overlapp')
  return (
    <section class="flow" aria-labelledby="overlaps">
      <h2 id="overlaps">
        <Term language={language} term="overlapp">
          {t('overlaps.title')}
        </Term>
      </h2>
      <p>{all === 0 ? t('overlaps.none') : t('overlap.count', { all, answered })}</p>
      {all === 0 ? null : (
        <ul class="entries">
          {overlaps
            .slice(0, AT_ONCE)
            .filter(({ ceasedAt }) => ceasedAt === null)
            .map((overlap) => (
              <li>
                <h3>
                  <OtherTitle visit={visit} overlap={overlap} />
                </h3>
                <OverlapFacts visit={visit} overlap={overlap} />
                <MeetingWords visit={visit} parts={overlap.parts} places={places} />
              </li>
            ))}
        </ul>
      )}
      <p>
        <a href={href}>{t('overlaps.all')}</a>
      </p>
      <p>
        <a href={effortAddress(language, effort, 'samband')}>{t('effort-relation.title')}</a>
      </p>
    </section>
  )
}
