import { askForCode, mailAddress } from '../../features/people/index.ts'
import { originOf } from '../frame/client-address.ts'
import { readFields } from '../frame/form.ts'
import { originOfSite } from '../frame/own-address.ts'
import { page } from '../frame/respond.tsx'
import { ensureSession } from '../frame/session.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { SendButton } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { homeOf, onwardTo, signInAddress } from './onward.ts'
import { keepWaiting } from './waiting.ts'

interface Asked {
  readonly address: string
  readonly till: string | null
}

/** Signing in begins with an address; `till` in the address is where one was going. */
export function addressPage(c: Page): Response | Promise<Response> {
  const { actor, language } = c.get('visit')
  const till = onwardTo(c.req.query('till'))
  if (actor.kind === 'person') return c.redirect(till ?? homeOf(actor, language), 302)
  return showAddress(c, { address: '', till })
}

/** Mails a code, and goes on to where it is typed. Also the answer to "send a new code". */
export async function sendCode(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const fields = await readFields(c)
  const asked = { address: fields.address ?? '', till: onwardTo(fields.till) }
  const { actor } = await ensureSession(c)
  if (actor.kind === 'person') return c.redirect(asked.till ?? homeOf(actor, language), 303)
  const linkTo = `${originOfSite(c)}/${language}/logga-in/lank`
  return submit(
    c,
    askForCode,
    { address: asked.address, language, linkTo, origin: originOf(c) },
    {
      done: () => {
        const typed = mailAddress.safeParse(asked.address)
        if (typed.success) keepWaiting(c, { address: typed.data.address, till: asked.till })
        return `/${language}/logga-in/kod`
      },
      again: (trouble) => showAddress(c, asked, trouble),
    },
    actor,
  )
}

function showAddress(c: Page, { address, till }: Asked, trouble: Trouble = NO_TROUBLE) {
  const { t, language } = c.get('visit')
  return page(
    c,
    {
      title: t('sign-in.title'),
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <Form t={t} action={signInAddress(language)}>
        {till === null ? null : <input type="hidden" name="till" value={till} />}
        <TextField
          t={t}
          question
          type="email"
          name="address"
          label={t('sign-in.address')}
          hint={t('sign-in.address.hint')}
          value={address}
          error={trouble.of('address')}
          autocomplete="email"
        />
        <SendButton t={t}>{t('sign-in.send')}</SendButton>
      </Form>
      <Disclosure summary={t('sign-in.why')}>
        <div class="prose flow">
          <p>{t('sign-in.why.not-needed')}</p>
          <p>{t('sign-in.why.needed')}</p>
          <p>{t('sign-in.why.address')}</p>
        </div>
      </Disclosure>
      <p>
        <a href={`/${language}/kod`}>{t('sign-in.have-code')}</a>
      </p>
    </div>,
  )
}
