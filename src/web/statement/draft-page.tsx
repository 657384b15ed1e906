import {
  findStatement,
  noticeOf,
  type StatementDraft,
  saveStatement,
  statementOf,
} from '../../features/models/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { modelAddress } from '../model/addresses.ts'
import { signInAddress } from '../sign-in/onward.ts'
import { SendButton } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { Form, WordsReceived } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { modelText } from '../undertaking/wording.ts'
import { statementAddress, statementFileAddress } from './addresses.ts'
import { Blocks } from './blocks.tsx'
import { Files } from './files.tsx'
import { Trail } from './trail.tsx'

/** What stands in the form. */
interface Writing {
  readonly title: string
  readonly body: string
}

/** One's own draft of a statement: its words to change, and to take along. Nobody else's page. */
export async function draftPage(c: Page): Promise<Response> {
  const draft = await ownDraft(c)
  if (draft === undefined) return notHere(c)
  return showDraft(c, draft, draft, NO_TROUBLE, c.req.query('sparad') === String(draft.revision))
}

/** Keeps the words; those that came to a newer text come back beside it (409). */
export async function saveDraftPage(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const fields: Fields = await readFields(c)
  const { title = '', body = '', revision = '' } = fields
  const id = c.req.param('id') ?? ''
  return submit(
    c,
    saveStatement,
    { id, revision, title, body },
    {
      done: (saved) => `${statementAddress(language, id)}?sparad=${saved.revision}`,
      again: async (trouble) => {
        const draft = await ownDraft(c)
        return draft === undefined ? notHere(c) : showDraft(c, draft, { title, body }, trouble, false)
      },
    },
  )
}

export async function ownDraft(c: Page): Promise<StatementDraft | undefined> {
  const { site, actor } = c.get('visit')
  return findStatement(site.world.db, actor, c.req.param('id') ?? '')
}

/** Whoever isn't signed in may be its owner: they sign in and come back. For everybody else it isn't there. */
export function notHere(c: Page): Response | Promise<Response> {
  const { actor, language } = c.get('visit')
  if (actor.kind === 'person' || c.req.method !== 'GET') return errorPage(c, 404, 'models.statement.missing')
  return c.redirect(signInAddress(language, new URL(c.req.url).pathname), 302)
}

function showDraft(c: Page, draft: StatementDraft, writing: Writing, trouble: Trouble, saved: boolean) {
  const visit = c.get('visit')
  const { t, language } = visit
  const keep = `statement-${draft.id}`
  const model = modelText(draft.modelTitle, language)
  return page(
    c,
    {
      ...{ title: t('model-statement.edit'), room: 'models', personal: true, scripts: ['keep-words', 'submit-once'] },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <>
      <PageHead
        above={<Trail visit={visit} label={t('model-statement.edit')} />}
        title={t('model-statement.edit')}
        lead={t('model-statement.edit.lead')}
        facts={
          <a href={modelAddress(language, draft.model, draft.version)} lang={model.language}>
            {`${model.text}, ${t('models.version', { version: draft.version })}`}
          </a>
        }
      />
      <div class="flow">
        <WhatWasWrong t={t} trouble={trouble} />
        {saved ? <Saved visit={visit} keep={keep} /> : null}
        <Notice tone="waits">
          <p>{noticeOf(draft, language)}</p>
        </Notice>
        {trouble.status === 409 ? <Newer visit={visit} draft={draft} /> : null}
        <Words visit={visit} draft={draft} writing={writing} trouble={trouble} keep={keep} />
        <Disclosure summary={t('model-statement.preview')}>
          <h2 lang={draft.language} dir="auto">
            {draft.title}
          </h2>
          <Blocks blocks={statementOf(draft).blocks} language={draft.language} within />
        </Disclosure>
        <section class="flow" aria-labelledby="files">
          <h2 id="files">{t('model-statement.files')}</h2>
          <p>{t('model-statement.files.saved')}</p>
          <Files visit={visit} addressOf={(format) => statementFileAddress(language, draft.id, format)} />
        </section>
        <p>
          <a href={statementAddress(language, draft.id, 'radera')}>{t('model-statement.discard')}</a>
        </p>
      </div>
    </>,
  )
}

function Saved({ visit: { t }, keep }: { visit: Visit; keep: string }) {
  return (
    <>
      <WordsReceived keep={keep} />
      <Notice tone="received">
        <p>{t('model-statement.saved')}</p>
      </Notice>
    </>
  )
}

/** What another window saved meanwhile; one's own words stand in the form below. */
function Newer({ visit: { t }, draft }: { visit: Visit; draft: StatementDraft }) {
  return (
    <section class="flow" aria-labelledby="newer">
      <h2 id="newer">{t('model-statement.newer')}</h2>
      <blockquote class="quoted flow">
        <p>
          <strong dir="auto">{draft.title}</strong>
        </p>
        <Blocks blocks={statementOf(draft).blocks} language={draft.language} within />
      </blockquote>
      <h2>{t('model-statement.yours')}</h2>
    </section>
  )
}

interface WordsProps {
  visit: Visit
  draft: StatementDraft
  writing: Writing
  trouble: Trouble
  keep: string
}

function Words({ visit: { t, language }, draft, writing, trouble, keep }: WordsProps) {
  return (
    <Form t={t} action={statementAddress(language, draft.id)} keep={keep}>
      <input type="hidden" name="revision" value={String(draft.revision)} />
      <TextField
        t={t}
        name="title"
        label={t('model-statement.title')}
        value={writing.title}
        error={trouble.of('title')}
      />
      <TextAreaField
        t={t}
        name="body"
        label={t('model-statement.body')}
        hint={t('model-statement.body.hint')}
        value={writing.body}
        error={trouble.of('body')}
        rows={24}
      />
      <SendButton t={t}>{t('statement.save')}</SendButton>
    </Form>
  )
}
