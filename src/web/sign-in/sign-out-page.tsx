import { signOut } from '../../features/people/index.ts'
import { page } from '../frame/respond.tsx'
import { forgetCookie, keepCookie } from '../frame/session.ts'
import { submit } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { ButtonLink, SendButton } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { signInAddress } from './onward.ts'
import { forgetWaiting } from './waiting.ts'

/** Leaves the browser as one found it: asks first, since drafts and opened links go too; afterwards says that it is done. */
export function signOutPage(c: Page): Response | Promise<Response> {
  const { t, language, actor } = c.get('visit')
  const left = c.req.query('klart') !== undefined
  const title = left ? t('sign-out.done') : t('sign-out.title')
  return page(
    c,
    { title, personal: true, scripts: ['submit-once'] },
    <div class="flow question">
      <PageHead title={title} lead={left ? t('sign-out.done.lead') : t('sign-out.lead')} />
      {left ? (
        <div class="actions">
          <ButtonLink href={`/${language}/`}>{t('error.to-start')}</ButtonLink>
          <a href={signInAddress(language)}>{t('ui.layout.sign-in')}</a>
        </div>
      ) : (
        <Form t={t} action={`/${language}/logga-ut`}>
          <SendButton t={t}>{actor.kind === 'person' ? t('sign-out.do') : t('sign-out.forget')}</SendButton>
        </Form>
      )}
    </div>,
  )
}

/** Signs out. Without a session there is nothing to end, and the answer is the same: pressed twice it does no harm. */
export function leave(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  return submit(
    c,
    signOut,
    {},
    {
      done: ({ cookie }) => {
        if (cookie.started === null) forgetCookie(c)
        else keepCookie(c, cookie.started.token, cookie.started.expiresAt)
        forgetWaiting(c)
        // Words that the page's script has kept in this tab are to go too: the next person may sit down here.
        c.header('Clear-Site-Data', '"storage"')
        return `/${language}/logga-ut?klart`
      },
    },
  )
}
