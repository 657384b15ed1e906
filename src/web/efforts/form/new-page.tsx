import { findMeetingsOfDraft } from '../../../features/coordination/index.ts'
import { effortPolicy, registerEffort, registerEffortInput } from '../../../features/efforts/index.ts'
import { type Boundary, findPlace, type PlacePage } from '../../../features/places/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import type { Fields } from '../../frame/form.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { turnedAway } from '../../officers-only.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { SendButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import { effortFields } from './effort-fields.tsx'
import { readEffort } from './read-effort.ts'
import { readTicked } from './read-fields.ts'

/** Puts what goes on, or is planned, in a place into the register that all can see (R7). */
export async function newEffortPage(c: Page): Promise<Response> {
  const { site, actor } = c.get('visit')
  const away = turnedAway(c, effortPolicy.mayRegisterEffort(actor), 'effort.forbidden')
  if (away !== null) return away
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  return place === undefined ? errorPage(c, 404, 'places.missing') : show(c, place, {})
}

export async function sendNewEffort(c: Page): Promise<Response> {
  const { site, t, language, actor } = c.get('visit')
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const away = turnedAway(c, effortPolicy.mayRegisterEffort(actor), 'effort.forbidden')
  if (away !== null) return away
  const fields = await readTicked(c, ['targetGroups'])
  const read = await readEffort(c, place, fields)
  if (!read.ok) return show(c, place, fields, troubleFrom(t, read))
  const raw = { ...read.value, status: fields.status }
  const meets = await meetsOthers(c, raw)
  return submit(
    c,
    registerEffort,
    // What meets others is an idea until its owner has answered them (R8): it is decided from the page that shows them.
    meets ? { ...raw, status: 'idea' } : raw,
    {
      done: ({ effort, isNew }) =>
        `${effortAddress(language, effort.id)}?sparad=${isNew ? (meets ? 'moter' : 'ny') : 'fanns'}`,
      again: (trouble) => show(c, place, fields, trouble),
    },
  )
}

/** True when it is said to be decided and meets others; what can't be registered meets nobody. */
async function meetsOthers(c: Page, raw: object): Promise<boolean> {
  const draft = registerEffortInput.safeParse(raw)
  if (!draft.success || draft.data.status !== 'decided') return false
  const boundary = draft.data.boundary as Boundary | null
  return (await findMeetingsOfDraft(c.get('visit').site.world.db, { ...draft.data, boundary })).length > 0
}

async function show(c: Page, place: PlacePage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, language } = c.get('visit')
  const here = placeAddress(language, place.slug)
  const title = t('effort.register')
  return page(
    c,
    {
      ...{ title, room: 'places', personal: true, status: trouble.status, hasErrors: trouble.status !== 200 },
      scripts: ['keep-words', 'submit-once', 'draw-boundary'],
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead
        above={<Breadcrumbs t={t} trail={[{ label: place.name, href: here }, { label: title }]} />}
        title={title}
        lead={t('effort.register.lead', { place: place.name })}
      />
      <Form t={t} action={`${here}/insats`} keep={`effort-${place.slug}`}>
        {await effortFields(c, { place, fields, trouble, asksStatus: true })}
        <p class="soft">{t('effort.register.anew-hint')}</p>
        <SendButton t={t}>{t('effort.register.send')}</SendButton>
      </Form>
    </div>,
  )
}
