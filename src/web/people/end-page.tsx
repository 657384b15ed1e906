import { endGrant, mayManageRoles } from '../../features/people/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { turnedAway } from '../officers-only.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Ends a role; ended already, it is ended. What rests on it is handed over first, or left to its body by a choice (R16). */
export async function endRole(c: Page): Promise<Response> {
  const { language, site, actor } = c.get('visit')
  const away = await turnedAway(c, mayManageRoles(actor), 'people.roles.forbidden')
  if (away !== null) return away
  const fields = await readFields(c)
  const grant = c.req.param('grant') ?? ''
  return submit(
    c,
    endGrant(site.holdings),
    { grant, leave: fields.leave === 'yes' },
    {
      done: () => `/${language}/personer?klart=ended`,
      // No form holds an id that is none: whoever made it up is told that there is no such page.
      again: (trouble) =>
        trouble.status === 422
          ? errorPage(c, 404, 'error.missing')
          : showEnd(c, { grant, person: fields.person ?? '' }, trouble),
    },
  )
}

/** Why the role isn't ended, and the two ways on: hand over, or leave it to the body. */
function showEnd(c: Page, { grant, person }: { grant: string; person: string }, trouble: Trouble) {
  const { t, language } = c.get('visit')
  const rests = /^[0-9a-f-]{36}$/.test(person)
  return page(
    c,
    { title: t('people.roles.end-title'), personal: true, status: trouble.status, hasErrors: true },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead title={t('people.roles.end-title')} lead={rests ? t('handover-things.first.lead') : undefined} />
      {rests ? (
        <>
          <ButtonLink href={`/${language}/personer/${person}/lamna-over`}>{t('handover-things.open')}</ButtonLink>
          <Form t={t} action={`/${language}/personer/roller/${grant}/avsluta`}>
            <input type="hidden" name="leave" value="yes" />
            <p>{t('handover-things.leave.lead')}</p>
            <Button weight="secondary">{t('handover-things.leave')}</Button>
          </Form>
        </>
      ) : null}
      <p>
        <a href={`/${language}/personer`}>{t('handover-things.back')}</a>
      </p>
    </div>,
  )
}
