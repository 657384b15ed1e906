import { erasePerson } from '../../features/people/index.ts'
import { isStaff } from '../../kernel/actor.ts'
import { page } from '../frame/respond.tsx'
import { forgetCookie, sessionToken } from '../frame/session.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { signInAddress } from '../sign-in/onward.ts'
import { ButtonLink, SendButton } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** What goes and what stays, before one erases oneself. */
export function erasePage(c: Page): Response | Promise<Response> {
  const { actor, language } = c.get('visit')
  if (actor.kind !== 'person') return c.redirect(signInAddress(language, `/${language}/mina-sidor/radera`), 302)
  return showErase(c)
}

/** Erases the person who asks. There is no way back, and nothing is left to show it with. */
export async function eraseMyself(c: Page): Promise<Response> {
  const { actor, language, site } = c.get('visit')
  const erased = `/${language}/mina-sidor/raderad`
  // The button pressed twice: the cookie opens nothing any more, since what was asked is done.
  if (actor.kind === 'visitor' && actor.session === null && sessionToken(c) !== '') return gone(c, erased)
  return submit(
    c,
    erasePerson(site.holdings),
    {},
    { done: () => gone(c, erased), again: (trouble) => showErase(c, trouble) },
  )
}

function gone(c: Page, address: string): Response {
  forgetCookie(c)
  c.header('Clear-Site-Data', '"storage"')
  return c.redirect(address, 303)
}

export function erasedPage(c: Page): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  return page(
    c,
    { title: t('own.erased'), personal: true },
    <div class="flow question">
      <PageHead title={t('own.erased')} lead={t('own.erased.lead')} />
      <p>
        <ButtonLink href={`/${language}/`}>{t('error.to-start')}</ButtonLink>
      </p>
    </div>,
  )
}

function showErase(c: Page, trouble: Trouble = NO_TROUBLE) {
  const { t, language, actor } = c.get('visit')
  return page(
    c,
    {
      title: t('own.erase'),
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      {isStaff(actor) ? (
        <p>
          <a href={`/${language}/mina-sidor/lamna-over`}>{t('handover-things.own')}</a>
        </p>
      ) : null}
      <PageHead title={t('own.erase')} lead={t('own.erase.lead')} />
      <h2>{t('own.erase.goes')}</h2>
      <ul>
        <li>{t('own.erase.goes.address')}</li>
        <li>{t('own.erase.goes.roles')}</li>
        <li>{t('own.erase.goes.drafts')}</li>
        <li>{t('own.erase.goes.mail')}</li>
      </ul>
      <h2>{t('own.erase.stays')}</h2>
      <ul>
        <li>{t('own.erase.stays.words')}</li>
        {isStaff(actor) ? <li>{t('own.erase.stays.name')}</li> : null}
        <li>{t('own.erase.stays.log')}</li>
      </ul>
      <p>{t('own.erase.export-first')}</p>
      <Form t={t} action={`/${language}/mina-sidor/radera`}>
        <SendButton t={t}>{t('own.erase.do')}</SendButton>
      </Form>
      <p>
        <a href={`/${language}/mina-sidor`}>{t('own.back')}</a>
      </p>
    </div>,
  )
}
