import type { Child } from 'hono/jsx'
import { type EffortPage, effortPolicy, findEffort } from '../../features/efforts/index.ts'
import type { MessageKey } from '../../platform/i18n/index.ts'
import type { ClientModule } from '../assets.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { turnedAway } from '../officers-only.ts'
import { effortAddress } from '../overlaps/addresses.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { PageHead } from '../ui/page-head.tsx'

type OfEffort = (c: Page, effort: EffortPage) => Response | Promise<Response>

/** A page below an effort's: 404 when there is none. */
export function underEffort(show: OfEffort): (c: Page) => Promise<Response> {
  return async (c) => {
    const effort = await findEffort(c.get('visit').site.world.db, c.req.param('effort') ?? '')
    return effort === undefined ? errorPage(c, 404, 'effort.missing') : show(c, effort)
  }
}

/** … for those who may act for it; others sign in first, or are told who may. */
export function forThoseWhoAct(reason: MessageKey, show: OfEffort): (c: Page) => Promise<Response> {
  return underEffort((c, effort) => {
    const away = turnedAway(c, effortPolicy.mayActForEffort(c.get('visit').actor, effort), reason)
    return away ?? show(c, effort)
  })
}

interface EffortFormPageProps {
  effort: EffortPage
  title: string
  lead?: string | undefined
  trouble: Trouble
  scripts?: readonly ClientModule[] | undefined
  children?: Child
}

/** A form about an effort: where one is, what was wrong, and the questions. */
export function effortFormPage(c: Page, { effort, title, lead, trouble, scripts = [], children }: EffortFormPageProps) {
  const { t, language } = c.get('visit')
  const trail = [
    { label: t('efforts.title'), href: `/${language}/insatser` },
    { label: effort.title, href: effortAddress(language, effort.id) },
    { label: title },
  ]
  return page(
    c,
    {
      ...{ title, room: 'places', personal: true, status: trouble.status, hasErrors: trouble.status !== 200 },
      scripts: ['keep-words', 'submit-once', ...scripts],
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead above={<Breadcrumbs t={t} trail={trail} />} title={title} lead={lead} />
      {children}
    </div>,
  )
}
