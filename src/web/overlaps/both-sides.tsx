import type { Child } from 'hono/jsx'
import type { OverlapRow, SideSaid } from '../../features/coordination/index.ts'
import type { LieOfPlaces } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { formatDate } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { Paragraphs } from '../ui/paragraphs.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { meetingSentences } from './meeting-words.tsx'
import { OtherTitle, Terms } from './overlap-entry.tsx'

interface BothSidesProps {
  visit: Visit
  overlap: OverlapRow
  places: LieOfPlaces
  /** The title of the effort whose side this is, and its language. */
  own: { readonly title: string; readonly language: string }
}

/** How two efforts meet, part by part, and what each side has said: side by side, so that differences are seen. */
export function BothSides({ visit, overlap, places, own }: BothSidesProps) {
  const { t } = visit
  const sentences = meetingSentences(visit, overlap.parts, places)
  return (
    <>
      {sentences.length === 0 ? null : (
        <section aria-labelledby="meet" class="flow">
          <h2 id="meet">{t('overlap.parts')}</h2>
          <ul>
            {overlap.isDuplicate ? (
              <li>
                <strong>{t('overlap.duplicate')}</strong>
              </li>
            ) : null}
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="said" class="flow">
        <h2 id="said">{t('overlap.sides')}</h2>
        <Said visit={visit} side={overlap} title={<ForeignText text={own.title} language={own.language} />} />
        <Said visit={visit} side={overlap.theirs} title={<OtherTitle visit={visit} overlap={overlap} />} />
      </section>
    </>
  )
}

function Said({ visit, side, title }: { visit: Visit; side: SideSaid; title: Child }) {
  const { t } = visit
  return (
    <section class="flow">
      <h3>{title}</h3>
      {side.answer === null ? (
        <p>
          <Awaited visit={visit} side={side} />
        </p>
      ) : (
        <>
          <p class="facts">
            <strong>{t(`overlap.answer.${side.answer}`)}</strong>
            <Terms visit={visit} side={side} />
          </p>
          <blockquote class="quoted">
            <Paragraphs text={side.reason ?? ''} language={side.language} />
          </blockquote>
        </>
      )}
      {side.former === null || side.answer !== null ? null : (
        <p>
          {t('overlap.side.reopened', {
            date: formatDate(visit.language, side.former.answeredAt),
            answer: t(`overlap.answer.${side.former.answer}`),
          })}{' '}
          <ForeignText text={side.former.reason} language={side.former.language} />
        </p>
      )}
    </section>
  )
}

/** That a side hasn't answered: by when it is to, that it is late, or that it needn't. */
export function Awaited({
  visit: { t, language, site },
  side,
}: {
  visit: Visit
  side: Pick<SideSaid, 'due' | 'isAsked'>
}) {
  if (!side.isAsked) return <>{t('overlap.side.outside')}</>
  if (side.due === null) return <>{t('overlap.side.waits')}</>
  const late = side.due < dateIn(site.world.now())
  const date = formatDate(language, side.due)
  return (
    <StatusTag tone={late ? 'late' : 'waits'} label={t(late ? 'overlap.side.late' : 'overlap.side.due', { date })} />
  )
}
