import { type BodyPage, closeBody, findBoard, listBodies, mayCurateBodies } from '../../features/bodies/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { bodyAddress } from './addresses.ts'
import { officerForm } from './officer-form.tsx'

/** Closes a body; what it has goes to a successor (R16). */
export async function closePage(c: Page): Promise<Response> {
  const { actor, site } = c.get('visit')
  const away = turnedAway(c, mayCurateBodies(actor), 'bodies.close.forbidden')
  if (away !== null) return away
  const body = await bodyOf(c)
  if (body === undefined) return errorPage(c, 404, 'bodies.missing')
  return showClose(c, body, { validUntil: dateIn(site.world.now()) })
}

export async function sendClose(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const body = await bodyOf(c)
  if (body === undefined) return errorPage(c, 404, 'bodies.missing')
  const fields = await readFields(c)
  return submit(
    c,
    closeBody,
    { ...fields, body: body.id },
    {
      done: () => bodyAddress(language, body.slug),
      again: (trouble) => showClose(c, body, fields, trouble),
    },
  )
}

export async function bodyOf(c: Page): Promise<BodyPage | undefined> {
  const { site } = c.get('visit')
  return findBoard(site.world.db, c.req.param('slug') ?? '', dateIn(site.world.now()))
}

async function showClose(c: Page, body: BodyPage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, site, language } = c.get('visit')
  const bodies = await listBodies(site.world.db, dateIn(site.world.now()))
  return officerForm(c, {
    title: t('organisation.close'),
    lead: t('organisation.close.lead', { body: body.name }),
    trail: [{ label: body.name, href: bodyAddress(language, body.slug) }],
    action: bodyAddress(language, body.slug, 'avsluta'),
    send: t('organisation.close.send'),
    trouble,
    children: (
      <>
        <TextField
          t={t}
          type="date"
          name="validUntil"
          label={t('organisation.until')}
          value={fields.validUntil}
          error={trouble.of('validUntil')}
        />
        <SelectField
          t={t}
          name="successor"
          label={t('organisation.successor')}
          value={fields.successor}
          error={trouble.of('successor')}
          options={bodies.filter(({ id }) => id !== body.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </>
    ),
  })
}
