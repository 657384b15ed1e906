import { reportAccessibility } from '../../features/people/index.ts'
import { originOf } from '../frame/client-address.ts'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../ui/button.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { Form, WordsReceived } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

const KEPT = 'accessibility-report'

/** Tells what can't be used, without an account (C1). */
export function reportPage(c: Page): Response | Promise<Response> {
  return showReport(c, {})
}

export async function sendReport(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const fields = await readFields(c)
  const { text, where, reply } = fields
  return submit(
    c,
    reportAccessibility,
    { text, where, reply, origin: originOf(c) },
    {
      done: () => `/${language}/tillganglighet/tack`,
      again: (trouble) => showReport(c, fields, trouble),
    },
  )
}

export function reportedPage(c: Page): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  return page(
    c,
    { title: t('accessibility.thanks'), personal: true, scripts: ['keep-words'] },
    <div class="flow question">
      <WordsReceived keep={KEPT} />
      <PageHead title={t('accessibility.thanks')} />
      <Notice tone="received">
        <p>{t('accessibility.thanks.then')}</p>
      </Notice>
      <p>
        <ButtonLink href={`/${language}/tillganglighet`} weight="secondary">
          {t('accessibility.thanks.back')}
        </ButtonLink>
      </p>
    </div>,
  )
}

function showReport(c: Page, fields: Fields, trouble: Trouble = NO_TROUBLE): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  const statement = `/${language}/tillganglighet`
  const trail = [{ label: t('ui.layout.accessibility'), href: statement }, { label: t('accessibility.report') }]
  return page(
    c,
    {
      title: t('accessibility.report'),
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['keep-words', 'submit-once'],
    },
    <div class="flow question">
      <Breadcrumbs t={t} trail={trail} />
      <WhatWasWrong t={t} trouble={trouble} />
      <Form t={t} action={`${statement}/anmal`} keep={KEPT}>
        <TextAreaField
          t={t}
          question
          name="text"
          label={t('accessibility.report.what')}
          hint={t('accessibility.report.what.hint')}
          value={fields.text}
          error={trouble.of('text')}
        />
        <TextField
          t={t}
          optional
          name="where"
          label={t('accessibility.report.where')}
          hint={t('accessibility.report.where.hint')}
          value={fields.where}
          error={trouble.of('where')}
        />
        <TextField
          t={t}
          optional
          type="email"
          name="reply"
          label={t('accessibility.report.reply')}
          hint={t('accessibility.report.reply.hint')}
          value={fields.reply}
          error={trouble.of('reply')}
          autocomplete="email"
        />
        <SendButton t={t}>{t('accessibility.report.send')}</SendButton>
      </Form>
    </div>,
  )
}
