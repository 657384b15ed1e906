import { effortPolicy } from '../../features/efforts/index.ts'
import { listPlaces } from '../../features/places/index.ts'
import { refuse } from '../../kernel/result.ts'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { namedPlace } from '../named-place.ts'
import { turnedAway } from '../officers-only.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PlaceField } from '../ui/place-field.tsx'
import { placeAddress } from '../undertaking/addresses.ts'

const SUGGESTED = 200

/** Where is the effort that is to be registered? The place's own form asks the rest. */
export async function whereEffort(c: Page): Promise<Response> {
  const { actor } = c.get('visit')
  return turnedAway(c, effortPolicy.mayRegisterEffort(actor), 'effort.forbidden') ?? show(c, {})
}

export async function takeWhere(c: Page): Promise<Response> {
  const { actor, site, language, t } = c.get('visit')
  const away = turnedAway(c, effortPolicy.mayRegisterEffort(actor), 'effort.forbidden')
  if (away !== null) return away
  const fields = await readFields(c)
  const place = await namedPlace(site.world.db, fields.place ?? '')
  if (place !== undefined) return c.redirect(`${placeAddress(language, place.slug)}/insats`, 303)
  return show(c, fields, troubleFrom(t, refuse('invalid', 'form.invalid', { fields: { place: 'form.place' } })))
}

async function show(c: Page, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, site, language } = c.get('visit')
  const areas = await listPlaces(site.world.db, { scale: 'area', size: SUGGESTED })
  return page(
    c,
    {
      ...{ title: t('efforts.where'), room: 'places', personal: true },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <div class="flow question">
      <p class="soft">
        <a href={`/${language}/insatser`}>{t('efforts.title')}</a>
      </p>
      <WhatWasWrong t={t} trouble={trouble} />
      <Form t={t} action={`/${language}/insatser/ny`}>
        <PlaceField
          t={t}
          name="place"
          label={t('efforts.where')}
          question
          hint={t('efforts.where.hint')}
          value={fields.place}
          error={trouble.of('place')}
          suggestions={areas.places.map(({ name }) => name)}
        />
        <Button>{t('start.continue')}</Button>
      </Form>
    </div>,
  )
}
