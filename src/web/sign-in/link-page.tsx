import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { SendButton } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { finishSignIn } from './finish.ts'
import { homeOf, signInAddress } from './onward.ts'
import { readWaiting } from './waiting.ts'

/**
 * The mailed link: a page with a button. Opening it signs nobody in, since mail scanners open every link; and it is the
 * same page for any token, so it tells nothing about which exist.
 */
export function linkPage(c: Page): Response | Promise<Response> {
  const { actor, language } = c.get('visit')
  if (actor.kind === 'person') return c.redirect(readWaiting(c)?.till ?? homeOf(actor, language), 302)
  return showLink(c)
}

export function confirmByLink(c: Page): Promise<Response> {
  return finishSignIn(c, { token: c.req.param('token') ?? '' }, (trouble) => showLink(c, trouble))
}

function showLink(c: Page, trouble: Trouble = NO_TROUBLE) {
  const { t, language } = c.get('visit')
  const again = signInAddress(language)
  return page(
    c,
    {
      title: t('sign-in.link.title'),
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead title={t('sign-in.link.title')} lead={trouble === NO_TROUBLE ? t('sign-in.link.lead') : null} />
      {trouble === NO_TROUBLE ? (
        <Form t={t} action={`${again}/lank/${encodeURIComponent(c.req.param('token') ?? '')}`}>
          <SendButton t={t}>{t('sign-in.confirm')}</SendButton>
        </Form>
      ) : (
        <ul class="links">
          <li>
            <a href={`${again}/kod`}>{t('sign-in.link.type-code')}</a>
          </li>
          <li>
            <a href={again}>{t('sign-in.link.new-code')}</a>
          </li>
        </ul>
      )}
    </div>,
  )
}
