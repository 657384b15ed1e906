import { discardStatement } from '../../features/models/index.ts'
import { page } from '../frame/respond.tsx'
import { submit } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { SendButton } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { statementAddress, statementsAddress } from './addresses.ts'
import { notHere, ownDraft } from './draft-page.tsx'
import { Trail } from './trail.tsx'

/** Asks before the words are gone. */
export async function discardPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const draft = await ownDraft(c)
  if (draft === undefined) return notHere(c)
  return page(
    c,
    { title: t('model-statement.discard'), room: 'models', personal: true, scripts: ['submit-once'] },
    <div class="flow question">
      <PageHead
        above={<Trail visit={visit} label={t('model-statement.discard')} />}
        title={t('model-statement.discard')}
        lead={t('model-statement.discard.lead')}
      />
      <p>
        <strong lang={draft.language} dir="auto">
          {draft.title}
        </strong>
      </p>
      <Form t={t} action={statementAddress(language, draft.id, 'radera')}>
        <SendButton t={t}>{t('model-statement.discard.do')}</SendButton>
      </Form>
      <p>
        <a href={statementAddress(language, draft.id)}>{t('model-statement.discard.back')}</a>
      </p>
    </div>,
  )
}

export function discard(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  return submit(c, discardStatement, { id: c.req.param('id') }, { done: () => statementsAddress(language) })
}
