import { fieldsOfText, type ModelDraft } from '../../../features/models/index.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { Button, SendButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { clockTime } from '../../undertaking/wording.ts'
import { draftAddress } from './addresses.ts'
import { Fields } from './fields.tsx'
import { type LookedAt, lookAt } from './look-at.ts'
import { DraftTrail, nameOfDraft } from './under-draft.tsx'
import { Verdict, verdictInWords } from './verdict.tsx'

/** What came back, when a form could not be taken as it was. */
export interface Returned {
  readonly trouble?: Trouble
  /** The writer's own text, where it isn't the draft's. */
  readonly text?: string
  /** True when the draft has been changed since the writer opened it: the newer text is shown too. */
  readonly isStale?: boolean
}

/** The editor: form and text side by side, and what Medverka finds in the text. */
export async function editorPage(c: Page, draft: ModelDraft, returned: Returned = {}): Promise<Response> {
  const visit = c.get('visit')
  const { t } = visit
  const { trouble = NO_TROUBLE, text = draft.text, isStale = false } = returned
  const looked = await lookAt(visit, text)
  const name = nameOfDraft(visit, draft)
  return page(
    c,
    {
      ...{ title: t('draft.editing', { name }), room: 'models', personal: true, status: trouble.status },
      ...{ hasErrors: trouble.status !== 200, scripts: ['submit-once', 'live-review'] },
    },
    <>
      <PageHead
        above={<DraftTrail visit={visit} draft={draft} />}
        title={name}
        facts={<Facts visit={visit} draft={draft} />}
      />
      <div class="flow">
        <WhatWasWrong t={t} trouble={trouble} />
        {c.req.query('sparat') === undefined || trouble.status !== 200 ? null : (
          <Notice tone="received">
            <p>{t('draft.saved')}</p>
          </Notice>
        )}
        {isStale ? <Newer visit={visit} draft={draft} /> : null}
        <Editor visit={visit} draft={draft} text={text} looked={looked} trouble={trouble} />
      </div>
    </>,
  )
}

function Facts({ visit: { t, language }, draft }: { visit: Visit; draft: ModelDraft }) {
  return (
    <>
      {draft.version === null ? null : <span>{t('models.version', { version: draft.version })}</span>}
      <span>{t('draft.changed', { at: clockTime(language, draft.changedAt).text })}</span>
      <span>{t('draft.yours')}</span>
    </>
  )
}

function Newer({ visit: { t }, draft }: { visit: Visit; draft: ModelDraft }) {
  return (
    <Disclosure summary={t('draft.newer')} open>
      <textarea class="ds-input yaml" readonly rows={12} dir="ltr" wrap="off" aria-label={t('draft.newer')}>
        {`\n${draft.text}`}
      </textarea>
    </Disclosure>
  )
}

interface EditorProps {
  visit: Visit
  draft: ModelDraft
  text: string
  looked: LookedAt
  trouble: Trouble
}

function Editor({ visit, draft, text, looked, trouble }: EditorProps) {
  const { t, language } = visit
  const address = draftAddress(language, draft.id)
  return (
    <live-review
      class="draft-editor"
      action={`${address}/granska`}
      draft={draft.id}
      failed={t('draft.failed')}
      restored={t('draft.restored')}
    >
      <Form t={t} action={address} large>
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <section class="flow" aria-labelledby="form">
          <h2 id="form">{t('draft.form')}</h2>
          <div class="draft-fields" data-fields>
            <Fields visit={visit} fields={fieldsOfText(text)} />
          </div>
        </section>
        <section class="flow draft-text" aria-labelledby="text">
          <h2 id="text">{t('draft.text')}</h2>
          <YamlField visit={visit} text={text} error={trouble.of('text')} />
          <p role="status" class="draft-verdict" data-verdict>
            {verdictInWords(visit, looked)}
          </p>
          <div class="actions">
            <SendButton t={t}>{t('draft.save')}</SendButton>
            <Button weight="secondary" name="vidare" value="publicera">
              {t('draft.save-and-publish')}
            </Button>
          </div>
          <p class="actions">
            <a href={`${address}/fil`} download>
              {t('draft.download')}
            </a>
            <a href={`${address}/kasta`}>{t('draft.discard')}</a>
          </p>
        </section>
      </Form>
      <section class="flow" aria-labelledby="granskning">
        <h2 id="granskning">{t('model.review')}</h2>
        <div data-review>
          <Verdict visit={visit} looked={looked} />
        </div>
      </section>
    </live-review>
  )
}

/** YAML runs from left to right whatever the page's language, and a line is a line. */
function YamlField({ visit: { t }, text, error }: { visit: Visit; text: string; error: string | undefined }) {
  return (
    <FieldFrame t={t} name="text" label={t('draft.text.label')} hint={t('draft.text.hint')} error={error}>
      {(attributes) => (
        <textarea
          {...attributes}
          class="ds-input yaml"
          rows={24}
          dir="ltr"
          wrap="off"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
        >
          {/* Browsers take the first line break of a text area for the page's own. */}
          {`\n${text}`}
        </textarea>
      )}
    </FieldFrame>
  )
}
