import { type BodyPage, mayCurateContacts, setContactRule } from '../../features/bodies/index.ts'
import { listHolders } from '../../features/people/index.ts'
import { listPlaces } from '../../features/places/index.ts'
import { refuse } from '../../kernel/result.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { namedPlace } from '../named-place.ts'
import { turnedAway } from '../officers-only.ts'
import { SelectField } from '../ui/field.tsx'
import { PlaceField } from '../ui/place-field.tsx'
import { bodyAddress } from './addresses.ts'
import { bodyOf } from './close-page.tsx'
import { officerForm } from './officer-form.tsx'

const SUGGESTED = 200

/** Says who becomes contact person for what starts in a place under a board (R26). */
export async function contactPage(c: Page): Promise<Response> {
  const { actor } = c.get('visit')
  const body = await bodyOf(c)
  if (body === undefined) return errorPage(c, 404, 'bodies.missing')
  const away = turnedAway(c, mayCurateContacts(actor, body.id), 'bodies.contact.forbidden')
  return away ?? showContact(c, body, {})
}

export async function sendContact(c: Page): Promise<Response> {
  const { language, site, t, actor } = c.get('visit')
  const body = await bodyOf(c)
  if (body === undefined) return errorPage(c, 404, 'bodies.missing')
  // Before the place is looked for: whoever may not is told so, whatever they wrote.
  const away = turnedAway(c, mayCurateContacts(actor, body.id), 'bodies.contact.forbidden')
  if (away !== null) return away
  const fields = await readFields(c)
  const written = fields.place ?? ''
  const place = await namedPlace(site.world.db, written)
  if (written.trim() !== '' && place === undefined) {
    return showContact(
      c,
      body,
      fields,
      troubleFrom(t, refuse('invalid', 'form.invalid', { fields: { place: 'form.place' } })),
    )
  }
  const raw = { board: body.id, place: place?.id ?? null, person: fields.person }
  return submit(c, setContactRule, raw, {
    done: () => bodyAddress(language, body.slug),
    again: (trouble) => showContact(c, body, fields, trouble),
  })
}

async function showContact(c: Page, body: BodyPage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, site, language } = c.get('visit')
  const [holders, areas] = await Promise.all([
    listHolders(site.world.db, 'contact-person', body.id),
    listPlaces(site.world.db, { scale: 'area', size: SUGGESTED }),
  ])
  return officerForm(c, {
    title: t('organisation.contact.set'),
    lead: t('organisation.contact.lead', { body: body.name }),
    trail: [{ label: body.name, href: bodyAddress(language, body.slug) }],
    action: bodyAddress(language, body.slug, 'kontaktperson'),
    send: t('organisation.contact.send'),
    trouble,
    children: (
      <>
        <PlaceField
          t={t}
          name="place"
          label={t('organisation.contact.place')}
          hint={t('organisation.contact.place.hint')}
          optional
          value={fields.place}
          error={trouble.of('place')}
          suggestions={areas.places.map(({ name }) => name)}
        />
        <SelectField
          t={t}
          name="person"
          label={t('organisation.contact.person')}
          value={fields.person}
          error={trouble.of('person')}
          options={holders.map(({ person, displayName }) => ({
            value: person,
            label: displayName ?? t('organisation.contacts.unnamed'),
          }))}
        />
      </>
    ),
  })
}
