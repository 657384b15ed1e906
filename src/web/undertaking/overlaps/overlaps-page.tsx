import { countOverlaps, listOverlaps, type OverlapRow } from '../../../features/efforts/index.ts'
import { undertakingPolicy } from '../../../features/undertakings/index.ts'
import { askedPage } from '../../asked.ts'
import type { Visit } from '../../frame/visit.ts'
import { Empty } from '../../ui/empty.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { roomAddress, undertakingAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { periodInWords } from '../wording.ts'

const AT_ONCE = 20

/** Other efforts in the same place at the same time, and what was answered about each (R8). */
export const overlapsPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const { all, answered } = await countOverlaps(site.world.db, undertaking.id)
  const pages = Math.max(1, Math.ceil(all / AT_ONCE))
  const current = askedPage(c, pages)
  const overlaps = (await listOverlaps(site.world.db, undertaking.id, current, AT_ONCE)).slice(0, AT_ONCE)
  const may = undertaking.endedAt === null && undertakingPolicy.mayAnswerOverlap(actor, undertaking)
  const to = (part: string) => roomAddress(language, undertaking.number, 'overlaps', part)
  const answeredNow = c.req.query('for') ?? ''
  return roomPage(c, {
    ...{ undertaking, room: 'overlaps', lead: t('overlap.lead') },
    saved: c.req.query('sparad') === 'svar' ? { sentence: t('overlap.saved'), form: [answeredNow] } : null,
    children: (
      <>
        {all === 0 ? (
          <Empty title={t('overlap.none')}>
            <p>{t('overlap.none-then')}</p>
          </Empty>
        ) : (
          <p>{t('overlap.count', { all, answered })}</p>
        )}
        <ul class="entries">
          {overlaps.map((overlap) => (
            <OverlapEntry visit={visit} overlap={overlap} answer={may ? to(overlap.id) : null} />
          ))}
        </ul>
        <Pagination
          t={t}
          page={current}
          pages={pages}
          hrefOf={(page) => `${roomAddress(language, undertaking.number, 'overlaps')}?sida=${page}`}
        />
        <p>
          <a href={`/${language}/insatser?plats=${undertaking.placeSlug}`}>
            {t('overlap.register', { place: undertaking.placeName })}
          </a>
        </p>
      </>
    ),
  })
}

interface EntryProps {
  visit: Visit
  overlap: OverlapRow
  /** Where it is answered, for those who may. */
  answer: string | null
}

function OverlapEntry({ visit, overlap, answer }: EntryProps) {
  const { t } = visit
  return (
    <li>
      <h2>
        <EffortTitle visit={visit} overlap={overlap} />
      </h2>
      <EffortFacts visit={visit} overlap={overlap} />
      {overlap.reason === null ? null : <Paragraphs text={overlap.reason} language={overlap.language} />}
      {answer === null ? null : (
        <p>
          <a href={answer}>
            {t(overlap.answer === null ? 'overlap.answer' : 'overlap.change')}
            <span class="unseen">{`: ${overlap.title}`}</span>
          </a>
        </p>
      )}
    </li>
  )
}

/** An effort's name; with its page when it is an undertaking. */
function EffortTitle({ visit: { language }, overlap }: { visit: Visit; overlap: OverlapRow }) {
  const title = <ForeignText text={overlap.title} language={overlap.titleLanguage ?? undefined} />
  return overlap.number === null ? title : <a href={undertakingAddress(language, overlap.number)}>{title}</a>
}

/** Whose it is, where, when, and what was answered about it. */
export function EffortFacts({ visit, overlap }: { visit: Visit; overlap: OverlapRow }) {
  const { t, language } = visit
  return (
    <div class="facts">
      <StatusTag
        tone={overlap.answer === null ? 'waits' : 'done'}
        label={t(overlap.answer === null ? 'overlap.waits' : `overlap.answer.${overlap.answer}`)}
      />
      {overlap.ownerName === null ? null : <span>{overlap.ownerName}</span>}
      <span>{overlap.placeName}</span>
      <span>{periodInWords(t, language, overlap)}</span>
    </div>
  )
}
