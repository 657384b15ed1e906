import { type EffortPage, withdrawEffort } from '../../../features/efforts/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { effortFormPage } from '../under-effort.tsx'

/** Says that an effort won't come to be, with a public reason. */
export function withdrawPage(c: Page, effort: EffortPage): Response | Promise<Response> {
  return show(c, effort, {})
}

export async function sendWithdraw(c: Page, effort: EffortPage): Promise<Response> {
  const fields = await readFields(c)
  const { language } = c.get('visit')
  return submit(
    c,
    withdrawEffort,
    { effort: effort.id, reason: fields.reason },
    {
      done: () => `${effortAddress(language, effort.id)}?sparad=tillbakadragen`,
      again: (trouble) => show(c, effort, fields, trouble),
    },
  )
}

function show(c: Page, effort: EffortPage, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const { t, language } = c.get('visit')
  const keep = `effort-withdraw-${effort.id}`
  return effortFormPage(c, {
    ...{ effort, trouble, title: t('effort.withdraw'), lead: t('effort.withdraw.lead') },
    children: (
      <Form t={t} action={effortAddress(language, effort.id, 'dra-tillbaka')} keep={keep}>
        <TextAreaField
          t={t}
          name="reason"
          label={t('effort.withdraw.reason')}
          hint={t('effort.withdraw.reason.hint')}
          value={fields.reason}
          error={trouble.of('reason')}
        />
        <SendButton t={t}>{t('effort.withdraw.send')}</SendButton>
      </Form>
    ),
  })
}
