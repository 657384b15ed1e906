import { type AskingOfEffort, cancelAsking, type EffortPage } from '../../../features/efforts/index.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { effortFormPage } from '../under-effort.tsx'
import { AskingFacts } from './asking-entry.tsx'

/** Says that residents won't be asked. */
export function cancelAskingPage(c: Page, effort: EffortPage, asking: AskingOfEffort): Response | Promise<Response> {
  return show(c, effort, asking)
}

export async function sendCancel(c: Page, effort: EffortPage, asking: AskingOfEffort): Promise<Response> {
  const { language } = c.get('visit')
  return submit(
    c,
    cancelAsking,
    { asking: asking.id },
    {
      done: () => `${effortAddress(language, effort.id)}?sparad=installd#askings`,
      again: (trouble) => show(c, effort, asking, trouble),
    },
  )
}

function show(c: Page, effort: EffortPage, asking: AskingOfEffort, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, language } = visit
  return effortFormPage(c, {
    ...{ effort, trouble, title: `${t('asking.cancel.title')}: ${asking.what}`, lead: t('asking.cancel.lead') },
    children: (
      <>
        <AskingFacts visit={visit} asking={asking} />
        <Form t={t} action={effortAddress(language, effort.id, 'fragor', asking.id, 'stall-in')}>
          <SendButton t={t}>{t('asking.cancel.send')}</SendButton>
        </Form>
      </>
    ),
  })
}
