import { endGroup, type GroupPage, listExistingGroups, mayKeepGroups } from '../../features/groups/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { groupAddress } from './addresses.ts'
import { groupOf, here } from './change-page.tsx'
import { keeperForm } from './keeper-form.tsx'
import { trailOf } from './register-page.tsx'

/** Ends a group, with why and who takes over (R16). */
export async function endGroupPage(c: Page): Promise<Response> {
  const { actor, site } = c.get('visit')
  const group = await groupOf(c)
  if (group === undefined) return errorPage(c, 404, 'group.missing')
  const may = mayKeepGroups(
    actor,
    group.places.map(({ around }) => around),
  )
  return turnedAway(c, may, 'group.forbidden') ?? show(c, group, { endedOn: dateIn(site.world.now()) })
}

export async function sendEndGroup(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const group = await groupOf(c)
  if (group === undefined) return errorPage(c, 404, 'group.missing')
  const fields = await readFields(c)
  return submit(
    c,
    endGroup,
    { ...fields, group: group.id },
    {
      done: ({ slug }) => groupAddress(language, slug),
      again: (trouble) => show(c, group, fields, trouble),
    },
  )
}

async function show(c: Page, group: GroupPage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, language, site } = c.get('visit')
  const others = await listExistingGroups(
    site.world.db,
    group.places.map(({ id }) => id),
  )
  const field = (name: string) => ({ t, name, value: fields[name], error: trouble.of(name) })
  return keeperForm(c, {
    title: t('group.end'),
    lead: t('group.end.lead', { name: group.name }),
    trail: [...trailOf(c, group.places[0] ?? { name: '', slug: '' }), here(c, group)],
    action: groupAddress(language, group.slug, 'avsluta'),
    send: t('group.end.send'),
    trouble,
    children: (
      <>
        <TextField {...field('endedOn')} label={t('group.end.day')} type="date" />
        <TextAreaField {...field('because')} label={t('group.end.because')} rows={3} />
        <SelectField
          {...field('successor')}
          label={t('group.end.successor.label')}
          empty={t('group.end.successor.none')}
          options={others.filter(({ id }) => id !== group.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </>
    ),
  })
}
