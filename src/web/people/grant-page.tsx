import type { BodyRow } from '../../features/bodies/index.ts'
import { grantRole, mayManageRoles } from '../../features/people/index.ts'
import { refuse } from '../../kernel/result.ts'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { turnedAway } from '../officers-only.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { SendButton } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { bodiesToday, GIVEN_ROLES, isGivenRole, whyNotFor } from './scopes.ts'

/** Gives somebody a role: whoever reads the address has it from their next sign-in on. */
export async function grantPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const away = await turnedAway(c, mayManageRoles(visit.actor), 'people.roles.forbidden')
  return away ?? showGrant(c, {}, await bodiesToday(visit))
}

export async function giveRole(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor } = visit
  const away = await turnedAway(c, mayManageRoles(actor), 'people.roles.forbidden')
  if (away !== null) return away
  const [fields, bodies] = await Promise.all([readFields(c), bodiesToday(visit)])
  const { address, displayName, role, scope = '' } = fields
  if (!isGivenRole(role)) return showGrant(c, fields, bodies, troubleFrom(t, faultAt('role', 'form.choose')))
  const unfit = whyNotFor(role, scope, bodies)
  if (unfit !== null) return showGrant(c, fields, bodies, troubleFrom(t, faultAt('scope', unfit)))
  return submit(
    c,
    grantRole,
    { address, displayName, role, scope: scope === '' ? null : scope },
    {
      done: () => `/${language}/personer?klart=given`,
      again: (trouble) => showGrant(c, fields, bodies, trouble),
    },
  )
}

function faultAt(field: string, reason: string) {
  return refuse('invalid', 'form.invalid', { fields: { [field]: reason } })
}

function showGrant(
  c: Page,
  fields: Fields,
  bodies: readonly BodyRow[],
  trouble: Trouble = NO_TROUBLE,
): Response | Promise<Response> {
  const { t, language } = c.get('visit')
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
          label={t('people.scope')}
          hint={t('people.scope.hint')}
          value={fields.scope}
          empty={t('people.scope.everywhere')}
          error={trouble.of('scope')}
          options={bodies.map((body) => ({ value: body.id, label: body.name }))}
        />
        <SendButton t={t}>{t('people.grant.do')}</SendButton>
      </Form>
    </div>,
  )
}
