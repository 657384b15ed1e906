import {
  type EffortPage,
  effortPolicy,
  listEffortHistory,
  type Stage,
  stageOf,
} from '../../../features/efforts/index.ts'
import { type PlaceMap as Drawn, drawPlaceMap } from '../../../features/places/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { page } from '../../frame/respond.tsx'
import type { Page, Visit } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { OverlapsOfEffort } from '../../overlaps/overlaps-of-effort.tsx'
import { areasOf } from '../../places-on-map.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { HistoryList } from '../../ui/history-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { PlaceMap } from '../../ui/place-map.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { placeAddress, undertakingAddress } from '../../undertaking/addresses.ts'
import { historySentence } from '../../undertaking/history-sentences.ts'
import { clockTime, periodInWords } from '../../undertaking/wording.ts'
import { AskingEntry } from '../asking/asking-entry.tsx'
import { askingDays, within } from '../asking/asking-words.ts'
import { EffortFacts } from './effort-facts.tsx'
import { stageSentence, stageTone } from './effort-words.ts'
import { Saved } from './saved.tsx'
import { ServesOfEffort } from './serves.tsx'

const HISTORY_SHOWN = 20

/** One effort (R7): whose it is, where and when, about what and for whom, what it asks of residents, and what it meets. */
export async function effortPage(c: Page, effort: EffortPage): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language, actor } = visit
  const { db } = site.world
  const today = dateIn(site.world.now())
  const stage = stageOf(effort, today)
  const may = effortPolicy.mayActForEffort(actor, effort)
  const [map, happened] = await Promise.all([
    drawPlaceMap(db, effort.place),
    listEffortHistory(db, effort.id, null, HISTORY_SHOWN),
  ])
  const trail = [{ label: t('efforts.title'), href: `/${language}/insatser` }, { label: effort.title }]
  return page(
    c,
    { title: effort.title, room: 'places', scripts: ['keep-words'] },
    <>
      <PageHead
        above={<Breadcrumbs t={t} trail={trail} />}
        title={effort.title}
        language={effort.language}
        facts={
          <>
            <StatusTag tone={stageTone(stage)} label={t(`effort.stage.${stage}`)} />
            <span>{effort.ownerBody ?? effort.ownerName}</span>
            <a href={placeAddress(language, effort.placeSlug)}>{effort.placeName}</a>
            <span>{periodInWords(t, language, effort)}</span>
          </>
        }
      />
      <div class="beside">
        <div class="flow">
          <Saved c={c} effort={effort} />
          <Next visit={visit} effort={effort} stage={stage} today={today} may={may} />
          {effort.description === '' ? null : <Paragraphs text={effort.description} language={effort.language} />}
          <section class="flow" aria-labelledby="facts">
            <h2 id="facts">{t('effort.facts')}</h2>
            <EffortFacts visit={visit} effort={effort} />
          </section>
          {may ? <Actions visit={visit} effort={effort} stage={stage} /> : null}
        </div>
        <div class="aside">{map === null ? null : <MapOf visit={visit} effort={effort} map={map} />}</div>
      </div>
      <div class="flow later">
        <Askings visit={visit} effort={effort} stage={stage} may={may} today={today} />
        {stage === 'withdrawn' ? null : <OverlapsOfEffort visit={visit} effort={effort.id} />}
        {stage === 'withdrawn' ? null : <ServesOfEffort visit={visit} effort={effort} today={today} />}
        <Disclosure summary={t('effort.history')}>
          <HistoryList
            events={happened.map((event) => ({
              at: clockTime(language, event.at),
              sentence: historySentence(t, event),
            }))}
          />
        </Disclosure>
      </div>
    </>,
  )
}

interface PartProps {
  visit: Visit
  effort: EffortPage
  stage: Stage
}

/** What happens next; why, when it never will. */
function Next({ visit, effort, stage, today, may }: PartProps & { today: string; may: boolean }) {
  const { t, language } = visit
  const next = effort.askings.find((it) => !it.isCancelled && it.joinedTo === null && it.ends >= today)
  return (
    <Notice tone={stage === 'idea' ? 'waits' : 'tells'}>
      <p>{stageSentence(visit, stage, effort)}</p>
      {stage === 'idea' && may && effort.undertaking === null ? (
        <>
          <p>{t('effort.decide.how')}</p>
          <p>
            <ButtonLink href={effortAddress(language, effort.id, 'overlapp')}>{t('effort.decide')}</ButtonLink>
          </p>
        </>
      ) : null}
      {next === undefined ? null : (
        <p>{t('effort.next.asking', { what: within(language, next.what), period: askingDays(visit, next) })}</p>
      )}
      {effort.withdrawnBecause === null ? null : (
        <>
          <h2>{t('effort.withdrawn-because')}</h2>
          <Paragraphs text={effort.withdrawnBecause} />
        </>
      )}
      {effort.number === null ? null : (
        <p>
          {t('effort.undertaking.is')}{' '}
          <a href={undertakingAddress(language, effort.number)}>{t('effort.undertaking')}</a>
        </p>
      )}
    </Notice>
  )
}

/** What those who act for it may do; an undertaking is changed on its own page, and what was withdrawn not at all. */
function Actions({ visit: { t, language }, effort, stage }: PartProps) {
  if (effort.undertaking !== null || stage === 'withdrawn') return null
  return (
    <p class="actions">
      <ButtonLink href={effortAddress(language, effort.id, 'andra')} weight="secondary">
        {t('effort.change')}
      </ButtonLink>
      <a href={effortAddress(language, effort.id, 'dra-tillbaka')}>{t('effort.withdraw')}</a>
    </p>
  )
}

function MapOf({ visit: { t, language }, effort, map }: { visit: Visit; effort: EffortPage; map: Drawn }) {
  return (
    <PlaceMap
      t={t}
      title={t('effort.map', { place: effort.placeName })}
      sheet={map.sheet}
      areas={areasOf(map, { href: (place) => placeAddress(language, place.slug), highlighted: effort.place })}
      boundary={effort.boundary === null ? undefined : map.sheet.path(effort.boundary)}
      list={false}
    />
  )
}

function Askings({ visit, effort, stage, may, today }: PartProps & { may: boolean; today: string }) {
  const { t, language } = visit
  return (
    <section class="flow" aria-labelledby="askings">
      <h2 id="askings">{t('asking.title')}</h2>
      {effort.askings.length === 0 ? (
        <p>{t('asking.none')}</p>
      ) : (
        <ul class="entries">
          {effort.askings.map((asking) => (
            <AskingEntry visit={visit} asking={asking} may={may} today={today} />
          ))}
        </ul>
      )}
      {may && stage !== 'withdrawn' ? (
        <p>
          <ButtonLink href={effortAddress(language, effort.id, 'fragor', 'ny')} weight="secondary">
            {t('asking.new')}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
