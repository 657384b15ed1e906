import { mayImport, mayImportFor, saveSource } from '../../../features/efforts/index.ts'
import { findPlace, listPlaces } from '../../../features/places/index.ts'
import { refuse } from '../../../kernel/result.ts'
import { type Fields, orNull, readFields } from '../../frame/form.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { namedPlace } from '../../named-place.ts'
import { turnedAway } from '../../officers-only.ts'
import { bodiesToday } from '../../people/scopes.ts'
import { SendButton } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PlaceField } from '../../ui/place-field.tsx'
import { importsAddress, sourceAddress } from './addresses.ts'
import { sourceOf } from './found.ts'
import { Trail } from './trail.tsx'

const SUGGESTED = 200

/** A new source: what it is called, whose its efforts are, where they are when a row doesn't say. */
export async function newSourcePage(c: Page): Promise<Response> {
  const away = turnedAway(c, mayImport(c.get('visit').actor), 'import.forbidden')
  return away ?? show(c, {})
}

export async function changeSourcePage(c: Page): Promise<Response> {
  const found = await sourceOf(c)
  if ('away' in found) return found.away
  const { name, owner, ownerName, place, feed } = found.source
  const placed = place === null ? undefined : await findPlace(c.get('visit').site.world.db, place)
  return show(c, {
    ...{ name, owner: owner ?? '', ownerName: ownerName ?? '', place: placed?.slug ?? '', feed: feed ?? '' },
  })
}

export async function sendSource(c: Page): Promise<Response> {
  const { t, site, language, actor } = c.get('visit')
  const away = turnedAway(c, mayImport(actor), 'import.forbidden')
  if (away !== null) return away
  const fields = await readFields(c)
  const place = await namedPlace(site.world.db, fields.place ?? '')
  if (place === undefined && orNull(fields.place) !== null)
    return show(c, fields, troubleFrom(t, refuse('invalid', 'form.invalid', { fields: { place: 'form.place' } })))
  const { name, ownerName } = fields
  const raw = { name, ownerName, owner: orNull(fields.owner), feed: orNull(fields.feed), place: place?.id ?? null }
  return submit(
    c,
    saveSource,
    { ...raw, source: c.req.param('source') ?? null },
    { done: (source) => sourceAddress(language, source.id), again: (trouble) => show(c, fields, trouble) },
  )
}

async function show(c: Page, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor, site } = visit
  const [bodies, areas] = await Promise.all([
    bodiesToday(visit),
    listPlaces(site.world.db, { scale: 'area', size: SUGGESTED }),
  ])
  const source = c.req.param('source')
  const title = t(source === undefined ? 'import.source.new' : 'import.source.change')
  const text = (name: string) => ({ t, name, value: fields[name], error: trouble.of(name) })
  return page(
    c,
    {
      ...{ title, room: 'places', personal: true, scripts: ['submit-once'] },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead
        above={<Trail t={t} language={language} steps={[{ label: title }]} />}
        title={title}
        lead={t('import.source.lead')}
      />
      <Form
        t={t}
        action={source === undefined ? `${importsAddress(language)}/ny` : sourceAddress(language, source, '/andra')}
      >
        <TextField {...text('name')} label={t('import.source.name')} hint={t('import.source.name.hint')} />
        <SelectField
          {...text('owner')}
          label={t('import.source.owner')}
          hint={t('import.source.owner.hint')}
          empty={t('import.source.owner.other')}
          options={bodies
            .filter(({ id }) => mayImportFor(actor, id))
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        {mayImportFor(actor, null) ? (
          <TextField {...text('ownerName')} label={t('import.source.owner-name')} optional />
        ) : null}
        <PlaceField
          {...text('place')}
          label={t('import.source.place')}
          hint={t('import.source.place.hint')}
          suggestions={areas.places.map(({ name }) => name)}
        />
        <TextField {...text('feed')} label={t('import.source.feed')} hint={t('import.source.feed.hint')} optional />
        <SendButton t={t}>{t('import.source.save')}</SendButton>
      </Form>
    </div>,
  )
}
