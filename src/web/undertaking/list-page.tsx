import { raw } from 'hono/html'
import type { CollaborationModel } from '../../features/models/index.ts'
import { findModelVersions, listModels, type ModelVersion, type VersionRow } from '../../features/models/index.ts'
import {
  KINDS_OF_ACTOR,
  LAST_PAGE,
  type ListFilter,
  type ListPage,
  listUndertakings,
  PAGE_SIZE,
  type UndertakingCard,
} from '../../features/undertakings/index.ts'
import { atOnce, type Db } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { keepWords } from '../kept-words.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Entries, Entry } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { Time } from '../ui/moment.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { undertakingAddress } from './addresses.ts'
import { type Asked, addressOf, askedOf, placeAsked, versionAsked } from './asked-list.ts'
import { day, modelText, phaseName } from './wording.ts'

const kept = keepWords()

/** All undertakings, narrowed by words, place, phase and who started them (R23, R32). */
export async function listPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const asked = askedOf(c)
  const place = asked.place === '' ? undefined : await placeAsked(site.world.db, asked.place)
  const following = asked.model === '' ? undefined : await versionAsked(site.world.db, asked)
  const filter: ListFilter = {
    words: asked.words,
    place: place?.id,
    phase: asked.phase,
    initiatorKind: asked.initiator,
    modelVersion: following?.id,
  }
  const [found, phases] = await atOnce(site.world.db, (one) =>
    Promise.all([listUndertakings(one, filter, asked.page), phasesInUse(one, language)]),
  )
  const models = await findModelVersions(site.world.db, [...new Set(found.cards.map((card) => card.modelVersion))])
  const rows = { found, phases, asked, place: place?.name, following }
  const matter = () => <Matter visit={{ t, language }} {...rows} models={models} />
  const { html } = await kept([language, addressOf('', asked, asked.page)].join(' '), { rows, drawing: null }, () => ({
    lead: '',
    html: matter().toString(),
  }))
  return page(
    c,
    { title: t('undertakings.title'), room: 'undertakings', description: t('undertakings.lead') },
    raw(html),
  )
}

type Reading = Pick<Visit, 't' | 'language'>

interface MatterProps {
  visit: Reading
  found: ListPage
  phases: readonly { value: string; label: string }[]
  asked: Asked
  place: string | undefined
  following: VersionRow | undefined
  models: ReadonlyMap<string, ModelVersion>
}

/** The page's own matter: the same for everybody who reads it. */
function Matter({ visit, found, phases, asked, place, following, models }: MatterProps) {
  const { t, language } = visit
  const base = `/${language}/utvecklingsarbeten`
  return (
    <>
      <PageHead title={t('undertakings.title')} lead={t('undertakings.lead')} />
      <p class="before-filters">
        <ButtonLink href={`/${language}/starta`}>{t('undertakings.start')}</ButtonLink>
      </p>
      <Filters
        visit={visit}
        asked={asked}
        phases={phases}
        placeName={place ?? asked.place}
        result={[
          ...(asked.place !== '' && place === undefined ? [t('undertakings.no-place')] : []),
          resultOf(visit, found, asked),
          ...(following === undefined ? [] : [followingInWords(visit, following)]),
          ...(asked.model !== '' && following === undefined ? [t('model.missing')] : []),
        ].join(' ')}
        base={base}
      />
      {found.cards.length === 0 ? <Empty title={t('undertakings.none')}>{t('undertakings.none-do')}</Empty> : null}
      <Entries>
        {found.cards.map((card) => (
          <UndertakingEntry visit={visit} card={card} model={models.get(card.modelVersion)?.content} />
        ))}
      </Entries>
      <Pagination
        t={t}
        page={asked.page}
        pages={pagesOf(found, asked.page)}
        hrefOf={(to) => addressOf(base, asked, to)}
      />
    </>
  )
}

function followingInWords({ t, language }: Reading, { title, version }: VersionRow): string {
  return t('undertakings.following', { model: modelText(title, language).text, version })
}

/** Without a count there is a next page as long as more was found. */
function pagesOf(found: ListPage, current: number): number {
  if (found.total === null) return found.hasMore ? current + 1 : current
  return Math.min(LAST_PAGE, Math.max(1, Math.ceil(found.total / PAGE_SIZE)))
}

function resultOf({ t }: Reading, found: ListPage, asked: Asked): string {
  if (found.total !== null) return t('undertakings.count', { count: found.total })
  return found.hasMore || asked.page > 1
    ? t('undertakings.many')
    : t('undertakings.count', { count: found.cards.length })
}

/** Phases of the models that are in use, by id and name; the same phase of two models stands once. */
async function phasesInUse(db: Db, language: Language): Promise<{ value: string; label: string }[]> {
  const models = await listModels(db)
  const names = new Map<string, string>()
  for (const { inForce } of models) {
    for (const { id } of inForce?.content.phases ?? []) {
      if (inForce && !names.has(id)) names.set(id, phaseName(inForce.content, id, language))
    }
  }
  return [...names].map(([value, label]) => ({ value, label }))
}

interface FiltersProps {
  visit: Reading
  asked: Asked
  phases: readonly { value: string; label: string }[]
  placeName: string
  result: string
  base: string
}

function Filters({ visit: { t }, asked, phases, placeName, result, base }: FiltersProps) {
  const { words, place, phase, initiator, model } = asked
  const narrowed = [words, place, phase, initiator, model].some((it) => it !== '')
  return (
    <FilterBar t={t} action={base} clear={narrowed ? base : undefined} result={result}>
      {model === '' ? null : (
        <>
          <input type="hidden" name="modell" value={model} />
          <input type="hidden" name="version" value={asked.version} />
        </>
      )}
      <TextField t={t} type="search" name="ord" label={t('undertakings.filter.words')} value={asked.words} />
      <TextField t={t} type="search" name="plats" label={t('undertakings.filter.place')} value={placeName} />
      <SelectField
        t={t}
        name="fas"
        label={t('undertakings.filter.phase')}
        value={asked.phase}
        empty={t('undertakings.filter.all')}
        options={phases}
      />
      <SelectField
        t={t}
        name="startat-av"
        label={t('undertakings.filter.initiator')}
        value={asked.initiator}
        empty={t('undertakings.filter.all')}
        options={KINDS_OF_ACTOR.map((kind) => ({ value: kind, label: t(`actor.${kind}`) }))}
      />
    </FilterBar>
  )
}

interface EntryProps {
  visit: Reading
  card: UndertakingCard
  model: CollaborationModel | undefined
  level?: 2 | 3
}

/** One undertaking in a list: what, where, how far, how many. */
export function UndertakingEntry({ visit: { t, language }, card, model, level = 2 }: EntryProps) {
  const phase = model === undefined ? card.phase : phaseName(model, card.phase, language)
  return (
    <Entry
      title={card.title}
      level={level}
      language={card.language}
      href={undertakingAddress(language, card.number)}
      facts={
        <>
          <StatusTag
            tone={card.endedAt === null ? 'waits' : 'done'}
            label={card.endedAt === null ? phase : t('undertakings.ended')}
          />
          <span>{card.placeName}</span>
          <span>{t('undertakings.engaged', { count: card.engaged })}</span>
          <span>
            {t('undertakings.started')} <Time at={day(language, card.startedAt)} />
          </span>
        </>
      }
    >
      <ForeignText text={card.summary} language={card.language} />
    </Entry>
  )
}
