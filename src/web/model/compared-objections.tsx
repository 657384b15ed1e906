import { compareReviews, type PlacedObjection, type Review, sayReview } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'

interface ComparedObjectionsProps {
  visit: Visit
  before: Review
  after: Review
}

/** What is worst first; that the sources have fallen silent is told apart from what was resolved. */
const KINDS = ['gained', 'emerged', 'untold', 'resolved', 'kept'] as const

/** What became of the review's objections from one to the other: gained, resolved, kept, or no longer to be judged. */
export function ComparedObjections({ visit, before, after }: ComparedObjectionsProps) {
  const { t } = visit
  const all = compareReviews(before, after)
  const some = KINDS.filter((kind) => all[kind].length > 0)
  return (
    <section class="flow" aria-labelledby="objections">
      <h2 id="objections">{t('compare.objections')}</h2>
      {some.length === 0 ? <p>{t('compare.objections.none')}</p> : null}
      {some.map((kind) => (
        <section class="flow" aria-labelledby={`objections-${kind}`}>
          <h3 id={`objections-${kind}`}>{t(`compare.objections.${kind}`, { count: all[kind].length })}</h3>
          <ul class="sentences">
            {all[kind].map((it) => (
              <OneObjection visit={visit} placed={it} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function OneObjection({ visit: { language }, placed }: { visit: Visit; placed: PlacedObjection }) {
  return (
    <li>
      <strong>{sayReview(placed.title, language)}.</strong> {sayReview(placed.objection.says, language)}
    </li>
  )
}
