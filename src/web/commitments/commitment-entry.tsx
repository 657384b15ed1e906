import { type CommitmentInPlace, isAnchored, isLate } from '../../features/commitments/index.ts'
import { formatNumber } from '../../platform/i18n/index.ts'
import type { Reading } from '../place/reading.ts'
import { Entry } from '../ui/card.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { day } from '../undertaking/wording.ts'
import { commitmentAddress } from './addresses.ts'

interface CommitmentProps {
  visit: Reading
  commitment: CommitmentInPlace
  today: string
}

/** A commitment in a list: what, whose, by when, and whether the line organisation stands behind it (R13). */
export function CommitmentEntry({ visit, commitment, today, level }: CommitmentProps & { level?: 2 | 3 }) {
  const { t, language } = visit
  return (
    <Entry
      level={level}
      title={commitment.what}
      language={commitment.language}
      href={commitmentAddress(language, commitment.id)}
      facts={
        <>
          <CommitmentTags visit={visit} commitment={commitment} today={today} />
          <span>{t('commitment.by', { date: day(language, commitment.due).text })}</span>
          {commitment.sumSek === null ? null : (
            <span>{t('commitment.kronor', { sum: formatNumber(language, commitment.sumSek) })}</span>
          )}
          <span>{commitment.place}</span>
        </>
      }
    >
      <bdi>{commitment.who}</bdi>
    </Entry>
  )
}

/** How it stands: anchored at a level or not, done, taken back, or late. */
export function CommitmentTags({ visit: { t }, commitment, today }: CommitmentProps) {
  const { state, unit, unitLevel } = commitment
  const late = isLate(commitment, today)
  return (
    <>
      {isAnchored(commitment) && unitLevel !== null ? (
        <StatusTag
          tone="done"
          label={t('commitment.anchored', { unit: unit ?? '', level: t(`organisation.level.${unitLevel}`) })}
        />
      ) : (
        <StatusTag tone="waits" label={t('commitment.not-anchored')} />
      )}
      {state === 'declined' || state === 'ended' || state === 'done' ? (
        <StatusTag tone={state === 'done' ? 'done' : 'quiet'} label={t(`commitment.state.${state}`)} />
      ) : null}
      {late ? <StatusTag tone="late" label={t('commitment.late')} /> : null}
    </>
  )
}
