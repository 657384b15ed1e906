import { grantRole, mayManageRoles } from '../../features/people/index.ts'
import { listPlaces } from '../../features/places/index.ts'
import { refuse } from '../../kernel/result.ts'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { namedPlace } from '../named-place.ts'
import { turnedAway } from '../officers-only.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { SendButton } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PlaceField } from '../ui/place-field.tsx'
import { bodiesToday, GIVEN_ROLES, isGivenRole, whyNotFor } from './scopes.ts'

const SUGGESTED = 200

/** Gives somebody a role: whoever reads the address has it from their next sign-in on. */
export async function grantPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const away = await turnedAway(c, mayManageRoles(visit.actor), 'people.roles.forbidden')
  return away ?? showGrant(c, {})
}

export async function giveRole(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor } = visit
  const away = await turnedAway(c, mayManageRoles(actor), 'people.roles.forbidden')
  if (away !== null) return away
  const fields = await readFields(c)
  const held = await heldFor(visit, fields)
  if ('fault' in held) return showGrant(c, fields, troubleFrom(t, held.fault))
  const { address, displayName, role } = fields
  return submit(
    c,
    grantRole,
    { address, displayName, role, scope: held.scope },
    {
      done: () => `/${language}/personer?klart=given`,
      again: (trouble) => showGrant(c, fields, trouble),
    },
  )
}

/** What the role is to be held for, from what was chosen and written: a body, a place by name, or everything. */
async function heldFor(visit: Visit, { role, scope = '', place: written = '' }: Fields) {
  if (!isGivenRole(role)) return { fault: faultAt('role', 'form.choose') }
  const unfit = whyNotFor(role, scope, await bodiesToday(visit))
  if (unfit !== null) return { fault: faultAt('scope', unfit) }
  if (written.trim() === '') return { scope: scope === '' ? null : scope }
  if (role !== 'area-coordinator') return { fault: faultAt('place', 'people.grant.place-only') }
  const place = await namedPlace(visit.site.world.db, written)
  return place === undefined ? { fault: faultAt('place', 'people.grant.place-unknown') } : { scope: place.id }
}

function faultAt(field: string, reason: string) {
  return refuse('invalid', 'form.invalid', { fields: { [field]: reason } })
}

async function showGrant(c: Page, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site } = visit
  const [bodies, areas] = await Promise.all([
    bodiesToday(visit),
    listPlaces(site.world.db, { scale: 'area', size: SUGGESTED }),
  ])
  const list = `/${language}/personer`
  return page(
    c,
    {
      title: t('people.grant'),
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead
        above={<Breadcrumbs t={t} trail={[{ label: t('people.title'), href: list }, { label: t('people.grant') }]} />}
        title={t('people.grant')}
        lead={t('people.grant.lead')}
      />
      <Form t={t} action={`${list}/ny`}>
        <TextField
          t={t}
          type="email"
          name="address"
          label={t('people.address')}
          value={fields.address}
          error={trouble.of('address')}
          autocomplete="off"
        />
        <TextField
          t={t}
          name="displayName"
          label={t('people.name')}
          hint={t('people.name.hint')}
          value={fields.displayName}
          error={trouble.of('displayName')}
          autocomplete="off"
        />
        <ChoiceField
          t={t}
          kind="radio"
          name="role"
          label={t('people.role')}
          error={trouble.of('role')}
          chosen={[fields.role ?? '']}
          choices={GIVEN_ROLES.map((role) => ({
            value: role,
            label: t(`people.role.${role}`),
            hint: t(`people.role.${role}.does`),
          }))}
        />
        <SelectField
          t={t}
          name="scope"
          label={t('people.scope.body')}
          hint={t('people.scope.hint')}
          value={fields.scope}
          empty={t('people.scope.everywhere')}
          error={trouble.of('scope')}
          options={bodies.map((body) => ({ value: body.id, label: body.name }))}
        />
        <PlaceField
          t={t}
          name="place"
          label={t('people.scope.place')}
          hint={t('people.scope.place.hint')}
          optional
          value={fields.place}
          error={trouble.of('place')}
          suggestions={areas.places.map(({ name }) => name)}
        />
        <SendButton t={t}>{t('people.grant.do')}</SendButton>
      </Form>
    </div>,
  )
}
