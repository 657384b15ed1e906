import { type ModelDraft, mayImportModels, publishDraft } from '../../../features/models/index.ts'
import { readFields } from '../../frame/form.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { ButtonLink, SendButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { modelAddress } from '../addresses.ts'
import { draftAddress } from './addresses.ts'
import { KNOWN_KINDS, type LookedAt, lookAt } from './look-at.ts'
import { DraftTrail } from './under-draft.tsx'
import { Verdict } from './verdict.tsx'

const publishing = publishDraft(KNOWN_KINDS)

/** What will be published, and that it can't be changed after; or what stands in its way. */
export async function publishPage(c: Page, draft: ModelDraft, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const looked = await lookAt(visit, draft.text)
  return page(
    c,
    {
      ...{ title: t('draft.publish'), room: 'models', personal: true, scripts: ['submit-once'] },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <>
      <PageHead
        above={<DraftTrail visit={visit} draft={draft} page={t('draft.publish')} />}
        title={t('draft.publish')}
        lead={t('draft.publish.lead')}
      />
      <div class="flow">
        <WhatWasWrong t={t} trouble={trouble} />
        <WhatIsPublished visit={visit} draft={draft} looked={looked} />
        <p>
          <ButtonLink weight="secondary" href={draftAddress(language, draft.id)}>
            {t('draft.publish.back')}
          </ButtonLink>
        </p>
        <section class="flow" aria-labelledby="granskning">
          <h2 id="granskning">{t('model.review')}</h2>
          <Verdict visit={visit} looked={looked} />
        </section>
      </div>
    </>,
  )
}

function WhatIsPublished({ visit, draft, looked }: { visit: Visit; draft: ModelDraft; looked: LookedAt }) {
  const { t, language, actor } = visit
  if (!looked.ok || looked.isTaken) return <Notice tone="waits">{<p>{obstacleInWords(visit, looked)}</p>}</Notice>
  const { model } = looked
  return (
    <>
      <SummaryList
        t={t}
        rows={[
          { label: t('draft.field.title'), value: model.title.sv },
          { label: t('draft.publish.id'), value: <bdi dir="ltr">{model.id}</bdi> },
          { label: t('draft.field.version'), value: model.version },
          { label: t('draft.field.status'), value: t(`models.status.${model.status}`) },
        ]}
      />
      {mayImportModels(actor) ? (
        <Form t={t} action={draftAddress(language, draft.id, 'publicera')}>
          <input type="hidden" name="revision" value={String(draft.revision)} />
          <SendButton t={t}>{t('draft.publish.send')}</SendButton>
        </Form>
      ) : (
        <Notice tone="waits">
          <p>{t('draft.publish.others')}</p>
          <p>
            <a href={draftAddress(language, draft.id, 'fil')} download>
              {t('draft.download')}
            </a>
          </p>
        </Notice>
      )}
    </>
  )
}

function obstacleInWords({ t }: Visit, looked: LookedAt): string {
  if (looked.ok) return t('draft.taken', { version: looked.model.version })
  return t('draft.faults', { count: looked.faults.length, line: looked.faults[0]?.line ?? 1 })
}

/** Publishes what its owner was shown, and opens its page in the catalogue. */
export async function sendToCatalogue(c: Page, draft: ModelDraft): Promise<Response> {
  const { language, t } = c.get('visit')
  const { revision } = await readFields(c)
  return submit(
    c,
    publishing,
    { id: draft.id, revision },
    {
      done: ({ model, version }) => modelAddress(language, model, version),
      again: (trouble) => publishPage(c, draft, inTheText(trouble, t('models.import.faulty'))),
    },
  )
}

/** What is wrong with the text is told by line below: the summary leads there. */
function inTheText(trouble: Trouble, sentence: string): Trouble {
  if (trouble.status !== 422) return trouble
  return { ...trouble, errors: [{ name: 'text', message: trouble.sentence || sentence }] }
}
