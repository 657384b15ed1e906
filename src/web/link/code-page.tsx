import { openCode, performCounted } from '../../features/people/index.ts'
import { originOf } from '../frame/client-address.ts'
import { readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { ensureSession } from '../frame/session.ts'
import { NO_TROUBLE, type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { SendButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { arrivalOf } from './arrive.ts'

/** Where the short code of a receipt is typed: the same right as the private link, written down on paper. */
export function codePage(c: Page): Response | Promise<Response> {
  return showCode(c, '')
}

export async function openByCode(c: Page): Promise<Response> {
  const { site, t } = c.get('visit')
  const code = (await readFields(c)).code ?? ''
  const { actor } = await ensureSession(c)
  const result = await performCounted(site.world, openCode, actor, { code, origin: originOf(c) })
  if (result.ok) return c.redirect(await arrivalOf(c, result.value), 303)
  const { reason } = result
  // The refusal says nothing of the field, but there is only one that it can be about.
  const fields = result.kind === 'missing' ? { code: reason } : result.fields
  return showCode(c, code, troubleFrom(t, { ...result, fields }))
}

/** The form, also under a link that opened nothing: never with the link's secret in an address on it. */
export function showCode(c: Page, code: string, trouble: Trouble = NO_TROUBLE): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  return page(
    c,
    {
      title: t('link.code.title'),
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <Form t={t} action={`/${language}/kod`}>
        <TextField
          t={t}
          question
          short
          name="code"
          label={t('link.code')}
          hint={t('link.code.hint')}
          value={code}
          error={trouble.of('code')}
          autocomplete="off"
        />
        <SendButton t={t}>{t('link.code.open')}</SendButton>
      </Form>
      <h2>{t('link.code.none')}</h2>
      <p>{t('link.code.none-do')}</p>
    </div>,
  )
}
