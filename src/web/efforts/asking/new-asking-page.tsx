import { type EffortPage, registerAsking } from '../../../features/efforts/index.ts'
import type { Fields } from '../../frame/form.ts'
import { NO_TROUBLE, type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { readTicked } from '../form/read-fields.ts'
import { effortFormPage } from '../under-effort.tsx'
import { askingFields } from './asking-fields.tsx'
import { answeredChoice, sendAsking } from './choose.ts'
import { TICKED } from './read-asking.ts'

/** Tells what an effort will ask of residents: first what, whom and when; then what others have asked them (J5). */
export function newAskingPage(c: Page, effort: EffortPage): Promise<Response> {
  return show(c, effort, {})
}

export async function sendNewAsking(c: Page, effort: EffortPage): Promise<Response> {
  const { t, language } = c.get('visit')
  const fields = await readTicked(c, TICKED)
  const choice = answeredChoice(fields)
  if (choice === 'wait') return show(c, effort, fields)
  return sendAsking(c, registerAsking, {
    ...{ effort, fields, choice, extra: { effort: effort.id }, mayJoin: true },
    action: effortAddress(language, effort.id, 'fragor', 'ny'),
    done: ({ asking }) =>
      `${effortAddress(language, effort.id)}?sparad=${asking.joined === null ? 'fraga' : 'samman'}#askings`,
    again: (refusal) => show(c, effort, fields, troubleFrom(t, refusal)),
  })
}

async function show(c: Page, effort: EffortPage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, language } = c.get('visit')
  return effortFormPage(c, {
    ...{ effort, trouble, title: t('asking.new'), lead: t('asking.new.lead') },
    children: (
      <Form t={t} action={effortAddress(language, effort.id, 'fragor', 'ny')} keep={`asking-${effort.id}`}>
        {await askingFields(c, { effort, fields, trouble })}
        <SendButton t={t}>{t('asking.continue')}</SendButton>
      </Form>
    ),
  })
}
