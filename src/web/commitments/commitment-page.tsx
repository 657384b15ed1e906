import {
  type CommitmentInPlace,
  findCommitment,
  mayAnswerFor,
  mayKeepCommitments,
  mayTellOf,
} from '../../features/commitments/index.ts'
import { findPlace, type PlacePage } from '../../features/places/index.ts'
import { isId } from '../../kernel/ids.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { formatNumber } from '../../platform/i18n/index.ts'
import { bodyAddress } from '../bodies/addresses.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { groupAddress } from '../groups/addresses.ts'
import { aroundOf } from '../groups/around.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import { placeAddress, undertakingAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import { commitmentAddress } from './addresses.ts'
import { CommitmentTags } from './commitment-entry.tsx'
import { trailOf } from './make-page.tsx'

export interface LoadedCommitment {
  readonly commitment: CommitmentInPlace
  readonly place: PlacePage
}

/** The commitment that an address names, with its place; undefined when there is none. */
export async function commitmentOf(c: Page): Promise<LoadedCommitment | undefined> {
  const { db } = c.get('visit').site.world
  const id = c.req.param('id') ?? ''
  const commitment = isId(id) ? await findCommitment(db, id) : undefined
  const place = commitment === undefined ? undefined : await findPlace(db, commitment.placeSlug)
  return commitment === undefined || place === undefined ? undefined : { commitment, place }
}

/** A commitment with all that is known of it, and what one may do with it. */
export async function commitmentPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site } = visit
  const loaded = await commitmentOf(c)
  if (loaded === undefined) return errorPage(c, 404, 'commitment.missing')
  const { commitment, place } = loaded
  const today = dateIn(site.world.now())
  return page(
    c,
    { title: commitment.what, room: 'places' },
    <>
      <PageHead
        above={<Breadcrumbs t={t} trail={[...trailOf(c, place), { label: t('commitment.one') }]} />}
        title={commitment.what}
        language={commitment.language}
        facts={<CommitmentTags visit={visit} commitment={commitment} today={today} />}
      />
      <div class="beside">
        <div class="flow">
          {commitment.state === 'made' ? (
            <Notice tone="waits">
              {commitment.unit === null
                ? t('commitment.nobody-asked')
                : t('commitment.waits', { unit: commitment.unit })}
            </Notice>
          ) : null}
          <SummaryList t={t} rows={rowsOf(visit, commitment)} />
        </div>
        <div class="aside">
          <ToDo visit={visit} loaded={loaded} />
        </div>
      </div>
    </>,
  )
}

function rowsOf({ t, language }: Visit, it: CommitmentInPlace): SummaryRow[] {
  const { whoBody, whoGroup, effort, forGroup } = it
  const whose =
    whoBody === null ? (whoGroup === null ? null : groupAddress(language, whoGroup)) : bodyAddress(language, whoBody)
  return [
    {
      label: t('commitment.whose'),
      value:
        whose === null ? (
          `${it.who}${it.whoKind === null ? '' : ` (${t(`actor.${it.whoKind}`)})`}`
        ) : (
          <a href={whose}>{it.who}</a>
        ),
    },
    { label: t('commitment.due'), value: day(language, it.due).text },
    { label: t('commitment.resources'), value: it.resources },
    {
      label: t('commitment.sum'),
      value: it.sumSek === null ? '' : t('commitment.kronor', { sum: formatNumber(language, it.sumSek) }),
    },
    { label: t('commitment.where'), value: <a href={placeAddress(language, it.placeSlug)}>{it.place}</a> },
    {
      label: t('commitment.unit'),
      value:
        it.unitSlug === null ? t('commitment.unit.nobody') : <a href={bodyAddress(language, it.unitSlug)}>{it.unit}</a>,
    },
    ...(effort === null
      ? []
      : [{ label: t('commitment.effort'), value: <a href={effortHref(language, effort)}>{effort.title}</a> }]),
    ...(forGroup === null
      ? []
      : [
          {
            label: t('commitment.for-group'),
            value: <a href={groupAddress(language, forGroup.slug)}>{forGroup.name}</a>,
          },
        ]),
    ...(it.told === null ? [] : [{ label: t(`commitment.told.${toldOf(it)}`), value: it.told }]),
  ]
}

function toldOf({ state }: CommitmentInPlace): 'done' | 'declined' | 'ended' {
  return state === 'done' || state === 'declined' ? state : 'ended'
}

/** An effort's own page; an undertaking's effort is the undertaking. */
export function effortHref(language: Visit['language'], { id, number }: { id: string; number: number | null }): string {
  return number === null ? `/${language}/insatser/${id}` : undertakingAddress(language, number)
}

/** What the visitor may do with it now. */
function ToDo({ visit: { t, language, actor }, loaded }: { visit: Visit; loaded: LoadedCommitment }) {
  const { commitment, place } = loaded
  const { state, unitId } = commitment
  const around = aroundOf(place)
  const tells = mayTellOf(actor, { unit: unitId, place: around })
  const keeps = mayKeepCommitments(actor, around)
  const open = state === 'made' || state === 'accepted'
  const rooms = [
    ...(state === 'made' && unitId !== null && mayAnswerFor(actor, unitId) ? (['svara'] as const) : []),
    ...(open && tells ? (['beratta'] as const) : []),
    ...((open || state === 'declined') && keeps ? (['andra'] as const) : []),
    ...((state === 'accepted' && tells) || ((state === 'made' || state === 'declined') && keeps)
      ? (['avsluta'] as const)
      : []),
  ]
  if (rooms.length === 0) return null
  return (
    <Card title={t('commitment.to-do')}>
      <ul class="plain">
        {rooms.map((room) => (
          <li>
            <a href={commitmentAddress(language, commitment.id, room)}>{t(`commitment.do.${room}`)}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
