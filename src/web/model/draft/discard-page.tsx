import { discardDraft, type ModelDraft } from '../../../features/models/index.ts'
import { addressWith } from '../../asked.ts'
import { readFields } from '../../frame/form.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { ButtonLink, SendButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { draftAddress, draftsAddress } from './addresses.ts'
import { DraftTrail, nameOfDraft } from './under-draft.tsx'

/** Before a draft is thrown away: there is no way back. */
export function discardPage(c: Page, draft: ModelDraft, trouble: Trouble = NO_TROUBLE): Response | Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const title = t('draft.discard')
  return page(
    c,
    {
      ...{ title, room: 'models', personal: true, scripts: ['submit-once'] },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead
        above={<DraftTrail visit={visit} draft={draft} page={title} />}
        title={title}
        lead={t('draft.discard.lead', { name: nameOfDraft(visit, draft) })}
      />
      <Form t={t} action={draftAddress(language, draft.id, 'kasta')}>
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <div class="actions">
          <SendButton t={t}>{t('draft.discard.send')}</SendButton>
          <ButtonLink weight="secondary" href={draftAddress(language, draft.id)}>
            {t('draft.discard.keep')}
          </ButtonLink>
        </div>
      </Form>
    </div>,
  )
}

export async function sendAway(c: Page, draft: ModelDraft): Promise<Response> {
  const { language } = c.get('visit')
  const { revision } = await readFields(c)
  return submit(
    c,
    discardDraft,
    { id: draft.id, revision },
    {
      done: () => addressWith(draftsAddress(language), { kastat: '1' }),
      again: (trouble) => discardPage(c, draft, trouble),
    },
  )
}
