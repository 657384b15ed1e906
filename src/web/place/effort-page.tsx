import { listBodies } from '../../features/bodies/index.ts'
import { effortPolicy, registerEffort } from '../../features/efforts/index.ts'
import { ACTOR_KINDS } from '../../features/models/index.ts'
import { findPlace, type PlacePage } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, orNull, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { SendButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { placeAddress } from '../undertaking/addresses.ts'

const LABELS = {
  title: 'effort.title',
  ownerName: 'effort.owner-name',
  begins: 'effort.begins',
  ends: 'effort.ends',
} as const

/** Puts what a unit does, or plans to do, in a place into the register that all can see (R7). */
export async function effortPage(c: Page): Promise<Response> {
  const { site, actor } = c.get('visit')
  const away = turnedAway(c, effortPolicy.mayRegisterEffort(actor), 'effort.forbidden')
  if (away !== null) return away
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  return place === undefined ? errorPage(c, 404, 'places.missing') : showEffort(c, place, {})
}

export async function sendEffort(c: Page): Promise<Response> {
  const { site, language } = c.get('visit')
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const fields = await readFields(c)
  const raw = {
    ...{ title: fields.title, place: place.id, begins: fields.begins, ends: orNull(fields.ends) },
    ...{ owner: orNull(fields.owner), ownerName: fields.ownerName ?? '', ownerKind: orNull(fields.ownerKind) },
  }
  return submit(c, registerEffort, raw, {
    done: () => `${placeAddress(language, place.slug)}#goes-on`,
    again: (trouble) => showEffort(c, place, fields, trouble),
  })
}

async function showEffort(c: Page, place: PlacePage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, language, site } = c.get('visit')
  const bodies = await listBodies(site.world.db, dateIn(site.world.now()))
  const here = placeAddress(language, place.slug)
  const title = t('effort.register')
  const trail = [{ label: place.name, href: here }, { label: title }]
  const field = (name: keyof typeof LABELS) => ({
    ...{ t, name, label: t(LABELS[name]), value: fields[name], error: trouble.of(name) },
  })
  return page(
    c,
    {
      ...{ title, room: 'places', personal: true, status: trouble.status },
      ...{ hasErrors: trouble.errors.length > 0, scripts: ['submit-once'] },
    },
    <div class="flow question">
      <ErrorSummary t={t} errors={trouble.errors} />
      <PageHead
        above={<Breadcrumbs t={t} trail={trail} />}
        title={title}
        lead={t('effort.register.lead', { place: place.name })}
      />
      <Form t={t} action={`${here}/insats`}>
        <TextField {...field('title')} hint={t('effort.title.hint')} />
        <SelectField
          t={t}
          name="owner"
          label={t('effort.owner')}
          empty={t('effort.owner.outside')}
          value={fields.owner}
          error={trouble.of('owner')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...field('ownerName')} hint={t('effort.owner-name.hint')} optional />
        <SelectField
          t={t}
          name="ownerKind"
          label={t('effort.owner-kind')}
          optional
          value={fields.ownerKind}
          error={trouble.of('ownerKind')}
          options={ACTOR_KINDS.map((kind) => ({ value: kind, label: t(`actor.${kind}`) }))}
        />
        <TextField {...field('begins')} type="date" />
        <TextField {...field('ends')} type="date" hint={t('effort.ends.hint')} optional />
        <SendButton t={t}>{t('effort.register.send')}</SendButton>
      </Form>
    </div>,
  )
}
