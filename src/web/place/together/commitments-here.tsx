import { type CommitmentInPlace, isAnchored, isLate } from '../../../features/commitments/index.ts'
import { formatDate } from '../../../platform/i18n/index.ts'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { Term } from '../../ui/term.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import type { WholePlace } from '../load-place.ts'
import type { Reading } from '../reading.ts'

/** What is promised here, by whom and by when; what no unit stands behind, and what is late, is said (R13). */
export function CommitmentsHere({ visit, whole }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const { place, commitments, committed } = whole
  if (committed.open === 0) return null
  return (
    <section class="flow" aria-labelledby="commitments">
      <h2 id="commitments">
        <Term language={language} term="atagande">
          {t('place.commitments')}
        </Term>
      </h2>
      <p>
        {t('place.commitments.sentence', {
          count: committed.open,
          notAnchored: committed.openNotAnchored,
          late: committed.late,
        })}
      </p>
      <ul class="lines">
        {commitments.map((it) => (
          <Line visit={visit} today={whole.today} commitment={it} />
        ))}
      </ul>
      <p>
        <a href={`${placeAddress(language, place.slug)}/ataganden`}>{t('place.commitments.all')}</a>
      </p>
    </section>
  )
}

function Line({
  visit: { t, language },
  today,
  commitment,
}: {
  visit: Reading
  today: string
  commitment: CommitmentInPlace
}) {
  const { id, what, language: written, who, due, unit } = commitment
  return (
    <li>
      <a href={`/${language}/ataganden/${id}`}>
        <ForeignText text={what} language={written} />
      </a>
      <p class="soft small">
        <bdi>{who}</bdi>
        {` · ${t('place.commitments.due', { due: formatDate(language, due) })}`}
        {isLate(commitment, today) ? <strong class="waits">{` · ${t('place.commitments.late')}`}</strong> : null}
        {isAnchored(commitment) ? (
          unit === null ? null : (
            <>
              {' · '}
              <bdi>{unit}</bdi>
            </>
          )
        ) : (
          <strong class="waits">{` · ${t('place.commitments.not-anchored')}`}</strong>
        )}
      </p>
    </li>
  )
}
