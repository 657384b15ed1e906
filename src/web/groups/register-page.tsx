import { mayKeepGroups, registerGroup } from '../../features/groups/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { TextField } from '../ui/field.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { groupAddress, groupsAddress } from './addresses.ts'
import { aroundOf, placeOf } from './around.ts'
import { bodiesNow, GroupFields, groupRaw, groupTrouble } from './group-fields.tsx'
import { keeperForm } from './keeper-form.tsx'

/** Registers a group that exists, with its source (R10). */
export async function registerGroupPage(c: Page): Promise<Response> {
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const away = turnedAway(c, mayKeepGroups(c.get('visit').actor, [aroundOf(place)]), 'group.forbidden')
  return away ?? show(c, place, {})
}

export async function sendRegisterGroup(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const fields = await readFields(c)
  return submit(c, registerGroup, await groupRaw(c, fields, place.id), {
    done: ({ slug }) => groupAddress(language, slug),
    again: (trouble) => show(c, place, fields, groupTrouble(trouble, fields)),
  })
}

async function show(c: Page, place: PlacePage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  return keeperForm(c, {
    title: t('group.register'),
    lead: t('group.register.lead'),
    trail: trailOf(c, place),
    action: groupsAddress(language, place.slug, 'registrera'),
    send: t('group.register.send'),
    trouble,
    children: (
      <>
        <GroupFields visit={visit} fields={fields} trouble={trouble} bodies={await bodiesNow(c)} />
        <TextField
          t={t}
          name="source"
          label={t('group.source')}
          hint={t('group.source.hint')}
          value={fields.source}
          error={trouble.of('source')}
        />
      </>
    ),
  })
}

/** From the place to its groups. */
export function trailOf(c: Page, place: Pick<PlacePage, 'name' | 'slug'>) {
  const { t, language } = c.get('visit')
  return [
    { label: place.name, href: placeAddress(language, place.slug) },
    { label: t('group.list'), href: groupsAddress(language, place.slug) },
  ]
}
