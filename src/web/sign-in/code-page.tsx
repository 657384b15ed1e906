import { CODE_MINUTES } from '../../features/people/index.ts'
import { readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { showsOutbox } from '../outbox/shows-outbox.ts'
import { Button, SendButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { finishSignIn } from './finish.ts'
import { homeOf, signInAddress } from './onward.ts'
import { readWaiting, type Waiting } from './waiting.ts'

/** Where the six digits are typed. */
export function codePage(c: Page): Response | Promise<Response> {
  const { actor, language } = c.get('visit')
  if (actor.kind === 'person') return c.redirect(readWaiting(c)?.till ?? homeOf(actor, language), 302)
  return showCode(c, '')
}

export async function confirmByCode(c: Page): Promise<Response> {
  const code = (await readFields(c)).code ?? ''
  return finishSignIn(c, { code }, (trouble) => showCode(c, code, trouble))
}

function showCode(c: Page, code: string, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, language } = visit
  const waiting = readWaiting(c)
  return page(
    c,
    {
      title: t('sign-in.code.title'),
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <Form t={t} action={`/${language}/logga-in/kod`}>
        <TextField
          t={t}
          question
          short
          name="code"
          label={t('sign-in.code')}
          hint={<CodeHint visit={visit} waiting={waiting} />}
          value={code}
          error={trouble.of('code')}
          inputmode="numeric"
          autocomplete="one-time-code"
        />
        <SendButton t={t}>{t('sign-in.confirm')}</SendButton>
      </Form>
      {showsOutbox(c) ? (
        <Notice>
          <p>
            {t('sign-in.code.demo')} <a href={`/${language}/utkorg`}>{t('outbox.title')}</a>
          </p>
        </Notice>
      ) : null}
      <h2>{t('sign-in.code.none')}</h2>
      <p>{t('sign-in.code.look')}</p>
      <SendAgain visit={visit} waiting={waiting} />
    </div>,
  )
}

interface WaitingProps {
  visit: Visit
  waiting: Waiting | null
}

/** Says where the code went and how long it holds; the address stands on its own, left to right. */
function CodeHint({ visit: { t }, waiting }: WaitingProps) {
  return (
    <>
      {waiting === null ? t('sign-in.code.sent') : t('sign-in.code.sent-to')}
      {waiting === null ? null : (
        <>
          {' '}
          <strong>
            <bdi dir="ltr">{waiting.address}</bdi>
          </strong>
          .
        </>
      )}{' '}
      {t('sign-in.code.holds', { minutes: CODE_MINUTES })}
    </>
  )
}

function SendAgain({ visit: { t, language }, waiting }: WaitingProps) {
  const other = <a href={signInAddress(language, waiting?.till ?? undefined)}>{t('sign-in.other-address')}</a>
  if (waiting === null) return <p>{other}</p>
  return (
    <div class="actions">
      <Form t={t} action={signInAddress(language)}>
        <input type="hidden" name="address" value={waiting.address} />
        {waiting.till === null ? null : <input type="hidden" name="till" value={waiting.till} />}
        <Button weight="secondary">{t('sign-in.send-again')}</Button>
      </Form>
      {other}
    </div>
  )
}
