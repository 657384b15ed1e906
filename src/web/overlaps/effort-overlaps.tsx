import {
  answerOverlap,
  type EffortSide,
  findEffortSide,
  findOverlapOf,
  type OverlapRow,
  overlapsAnswered,
} from '../../features/coordination/index.ts'
import { decideEffort } from '../../features/efforts/index.ts'
import { isId } from '../../kernel/ids.ts'
import type { ClientModule } from '../assets.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { SendButton } from '../ui/button.tsx'
import { Form, WordsReceived } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { roomAddress } from '../undertaking/addresses.ts'
import { effortAddress } from './addresses.ts'
import { placesOf } from './meeting-words.tsx'
import { answerFrom, mayAnswer, OverlapBody, overlapNamed } from './overlap-body.tsx'
import { loadOverlaps, OverlapsList } from './overlaps-list.tsx'
import { takeStillHolds } from './still-holds.tsx'

const decide = decideEffort([overlapsAnswered])

type OfSide = (c: Page, side: EffortSide) => Response | Promise<Response>

/** A page about what an effort meets: 404 when there is none; an undertaking has such pages of its own. */
export function ofEffort(show: OfSide) {
  return async (c: Page): Promise<Response> => {
    const { site, language } = c.get('visit')
    const id = c.req.param('effort') ?? ''
    const side = isId(id) ? await findEffortSide(site.world.db, { effort: id }) : undefined
    if (side === undefined) return errorPage(c, 404, 'effort.missing')
    const overlap = c.req.param('overlap')
    if (side.number !== null && c.req.method === 'GET')
      return c.redirect(
        roomAddress(language, side.number, 'overlaps', ...(overlap === undefined ? [] : [overlap])),
        302,
      )
    return show(c, side)
  }
}

/** What an effort meets, what meets most first; for an idea, the button that decides it. */
export const effortOverlaps: OfSide = (c, side) => showList(c, side)

/** Decides the idea, when it has answered what it meets (R8). */
export const takeDecision: OfSide = (c, side) =>
  submit(
    c,
    decide,
    { effort: side.id },
    {
      done: () => `${effortAddress(c.get('visit').language, side.id)}?sparad=bestamd`,
      again: (trouble) => showList(c, side, trouble),
    },
  )

async function showList(c: Page, side: EffortSide, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const base = effortAddress(language, side.id, 'overlapp')
  const answered = c.req.query('sparad') === 'svar' ? (c.req.query('for') ?? '') : null
  const now =
    answered !== null && isId(answered)
      ? await findOverlapOf(visit.site.world.db, { effort: side.id }, answered)
      : undefined
  const mayDecide = side.status === 'idea' && mayAnswer(visit, side)
  return frame(c, { side, title: t('overlaps.title'), lead: t('overlaps.lead'), trouble, scripts: ['keep-words'] }, [
    answered === null ? null : (
      <Notice tone="received">
        <WordsReceived keep={keptAs(side.id, answered)} />
        <p>{t('overlap.saved')}</p>
        {now?.answer === 'join' && mayAnswer(visit, side) ? (
          <p>
            <a href={`${effortAddress(language, side.id, 'samband')}?med=${now.other}`}>{t('overlap.joined.say')}</a>
          </p>
        ) : null}
      </Notice>
    ),
    <OverlapsList
      visit={visit}
      side={side}
      shown={await loadOverlaps(c, side)}
      base={base}
      empty={{ title: t('overlaps.none'), next: t('overlaps.none-then') }}
    />,
    mayDecide ? (
      <section class="flow" aria-labelledby="decide">
        <h2 id="decide">{t('overlaps.decide')}</h2>
        <p>{t('overlaps.decide.lead')}</p>
        <Form t={t} action={`${base}/bestam`}>
          <SendButton t={t}>{t('overlaps.decide.send')}</SendButton>
        </Form>
      </section>
    ) : null,
    <p>
      <a href={effortAddress(language, side.id)}>{t('overlaps.effort', { title: side.title })}</a>
    </p>,
  ])
}

/** How the effort and another meet, what both said, and the form for those who answer. */
export const effortOverlap: OfSide = async (c, side) => {
  const overlap = await overlapNamed(c, side)
  return overlap === undefined ? errorPage(c, 404, 'overlap.missing') : showOne(c, side, overlap, {})
}

/** Takes the answer. When somebody answered meanwhile, their answer is shown and one's own words stay (409). */
export const takeEffortAnswer: OfSide = async (c, side) => {
  const overlap = await overlapNamed(c, side)
  if (overlap === undefined) return errorPage(c, 404, 'overlap.missing')
  const fields = await readFields(c)
  const raw = { overlap: overlap.id, effort: side.id, ...answerFrom(fields) }
  return submit(c, answerOverlap, raw, {
    done: () => `${effortAddress(c.get('visit').language, side.id, 'overlapp')}?sparad=svar&for=${overlap.id}`,
    again: async (trouble) => showOne(c, side, (await overlapNamed(c, side)) ?? overlap, fields, trouble),
  })
}

/** Takes that an agreement whose day has come still holds. */
export const takeEffortHolds: OfSide = async (c, side) => {
  const overlap = await overlapNamed(c, side)
  if (overlap === undefined) return errorPage(c, 404, 'overlap.missing')
  const done = `${effortAddress(c.get('visit').language, side.id, 'overlapp')}?sparad=svar&for=${overlap.id}`
  const again = (trouble: Trouble) => showOne(c, side, overlap, {}, trouble)
  return takeStillHolds(c, { overlap: overlap.id, effort: side.id }, { done, again })
}

async function showOne(
  c: Page,
  side: EffortSide,
  overlap: OverlapRow,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const action = effortAddress(language, side.id, 'overlapp', overlap.id)
  const above = { label: t('overlaps.title'), href: effortAddress(language, side.id, 'overlapp') }
  const shown = {
    side,
    overlap,
    places: await placesOf(visit),
    fields,
    trouble,
    action,
    keep: keptAs(side.id, overlap.id),
  }
  const title = t('overlap.title', { title: overlap.title })
  const may = mayAnswer(visit, side)
  return frame(c, { side, title, above, trouble, scripts: may ? ['keep-words', 'submit-once'] : [], personal: may }, [
    <OverlapBody visit={visit} shown={shown} />,
  ])
}

function keptAs(effort: string, overlap: string): string {
  return `overlap-${effort}-${overlap}`
}

interface Framed {
  side: EffortSide
  title: string
  lead?: string
  above?: { label: string; href: string }
  trouble: Trouble
  scripts: readonly ClientModule[]
  personal?: boolean
}

function frame(c: Page, { side, title, lead, above, trouble, scripts, personal }: Framed, children: unknown[]) {
  const { t, language } = c.get('visit')
  const effort = { label: side.title, href: effortAddress(language, side.id), language: side.language }
  const trail = [effort, ...(above === undefined ? [] : [above]), { label: title }]
  return page(
    c,
    {
      ...{ title, room: 'places', status: trouble.status, hasErrors: trouble.status !== 200, scripts },
      ...(personal && { personal }),
    },
    <>
      <PageHead above={<Breadcrumbs t={t} trail={trail} />} title={title} lead={lead} />
      <div class="flow">
        <WhatWasWrong t={t} trouble={trouble} />
        {children}
      </div>
    </>,
  )
}
