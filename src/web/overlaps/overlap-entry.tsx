import { type Agreement, agreementOf, type OverlapRow, type SideSaid } from '../../features/coordination/index.ts'
import type { LieOfPlaces } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { formatDate } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { Paragraphs } from '../ui/paragraphs.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { periodInWords } from '../undertaking/wording.ts'
import { effortAddress } from './addresses.ts'
import { MeetingWords } from './meeting-words.tsx'

export const AGREEMENT_TONES: Readonly<Record<Agreement, 'done' | 'late' | 'waits'>> = {
  agreed: 'done',
  'one-side': 'done',
  differ: 'late',
  waits: 'waits',
}

interface EntryProps {
  visit: Visit
  overlap: OverlapRow
  places: LieOfPlaces
  /** Its page; and whether the reader answers for this side. */
  href: string
  may: boolean
}

/** An overlap in a list: with what, how, how it stands, and what this side said. */
export function OverlapEntry({ visit, overlap, places, href, may }: EntryProps) {
  const { t } = visit
  return (
    <li>
      <h2>
        <OtherTitle visit={visit} overlap={overlap} />
      </h2>
      <OverlapFacts visit={visit} overlap={overlap} />
      <MeetingWords visit={visit} parts={overlap.parts} places={places} />
      {overlap.answer === null ? null : (
        <>
          <p class="facts">
            <strong>{t(`overlap.answer.${overlap.answer}`)}</strong>
            <Terms visit={visit} side={overlap} />
          </p>
          <Paragraphs text={overlap.reason ?? ''} language={overlap.language} />
        </>
      )}
      <p>
        <a href={href}>
          {t(
            may && overlap.ceasedAt === null
              ? overlap.answer === null
                ? 'overlap.answer'
                : 'overlap.change'
              : 'overlap.see',
          )}
          <span class="unseen">{`: ${overlap.title}`}</span>
        </a>
      </p>
    </li>
  )
}

/** The other effort's name, with its page. */
export function OtherTitle({ visit: { language }, overlap }: { visit: Pick<Visit, 'language'>; overlap: OverlapRow }) {
  const href =
    overlap.number === null ? effortAddress(language, overlap.other) : undertakingAddress(language, overlap.number)
  return (
    <a href={href}>
      <ForeignText text={overlap.title} language={overlap.titleLanguage} />
    </a>
  )
}

/** How it stands between the two; whose the other is, where and when. */
export function OverlapFacts({ visit, overlap }: { visit: Visit; overlap: OverlapRow }) {
  const { t, language } = visit
  return (
    <div class="facts">
      <HowItStands visit={visit} overlap={overlap} />
      {overlap.isDuplicate ? <StatusTag tone="late" label={t('overlap.duplicate.short')} /> : null}
      {overlap.ownerName === null ? null : <span>{overlap.ownerName}</span>}
      <span>{overlap.placeName}</span>
      <span>{periodInWords(t, language, overlap)}</span>
    </div>
  )
}

/** Agreed, differing or awaited; late, when the day by which a side was to answer has passed. */
function HowItStands({ visit: { t, language, site }, overlap }: { visit: Visit; overlap: OverlapRow }) {
  if (overlap.ceasedAt !== null) return <StatusTag label={t('overlap.ceased.short')} />
  const today = dateIn(site.world.now())
  const dues = [overlap, overlap.theirs].flatMap(({ answer, isAsked, due }) =>
    answer === null && isAsked && due !== null && due < today ? [due] : [],
  )
  const first = dues.toSorted()[0]
  if (first !== undefined)
    return <StatusTag tone="late" label={t('overlap.side.late', { date: formatDate(language, first) })} />
  const agreement = agreementOf(overlap, overlap.theirs)
  return <StatusTag tone={AGREEMENT_TONES[agreement]} label={t(`overlap.agreement.${agreement}`)} />
}

/** Who sees to it, and until when: a sentence; nothing when neither is said. */
export function Terms({
  visit: { t, language },
  side,
}: {
  visit: Pick<Visit, 't' | 'language'>
  side: Pick<SideSaid, 'who' | 'until'>
}) {
  const { who, until } = side
  if (who === null && until === null) return null
  const told = who === null ? 'until' : until === null ? 'who' : 'both'
  const date = until === null ? '' : formatDate(language, until)
  return <span>{t('overlap.terms', { told, who: who ?? '', date })}</span>
}
