import { BODY_KINDS, LEVELS, listBodies, mayCurateBodies, registerBody } from '../../features/bodies/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { bodyAddress, newBodyAddress } from './addresses.ts'
import { officerForm } from './officer-form.tsx'

/** Registers a board, department or unit. */
export async function registerPage(c: Page): Promise<Response> {
  const { site, actor } = c.get('visit')
  const away = turnedAway(c, mayCurateBodies(actor), 'bodies.register.forbidden')
  return away ?? showRegister(c, { validFrom: dateIn(site.world.now()) })
}

export async function sendRegister(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const fields = await readFields(c)
  return submit(c, registerBody, fields, {
    done: ({ slug }) => bodyAddress(language, slug),
    again: (trouble) => showRegister(c, fields, trouble),
  })
}

async function showRegister(c: Page, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, site, language } = c.get('visit')
  const bodies = await listBodies(site.world.db, dateIn(site.world.now()))
  return officerForm(c, {
    title: t('organisation.register'),
    lead: t('organisation.register.lead'),
    action: newBodyAddress(language),
    send: t('organisation.register.send'),
    trouble,
    children: (
      <>
        <TextField t={t} name="name" label={t('organisation.name')} value={fields.name} error={trouble.of('name')} />
        <SelectField
          t={t}
          name="kind"
          label={t('organisation.kind')}
          value={fields.kind}
          error={trouble.of('kind')}
          options={BODY_KINDS.map((kind) => ({ value: kind, label: t(`organisation.kind.${kind}`) }))}
        />
        <SelectField
          t={t}
          name="level"
          label={t('organisation.level')}
          hint={t('organisation.level.hint')}
          value={fields.level}
          error={trouble.of('level')}
          options={LEVELS.map((level) => ({ value: level, label: t(`organisation.level.${level}`) }))}
        />
        <SelectField
          t={t}
          name="parent"
          label={t('organisation.parent')}
          empty={t('organisation.parent.none')}
          value={fields.parent}
          error={trouble.of('parent')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          t={t}
          type="date"
          name="validFrom"
          label={t('organisation.from')}
          value={fields.validFrom}
          error={trouble.of('validFrom')}
        />
      </>
    ),
  })
}
