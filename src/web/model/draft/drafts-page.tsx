import { beginDraft, type DraftRow, listDrafts } from '../../../features/models/index.ts'
import { readFields } from '../../frame/form.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { SendButton } from '../../ui/button.tsx'
import { Entries, Entry } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { clockTime } from '../../undertaking/wording.ts'
import { catalogueAddress } from '../addresses.ts'
import { draftAddress, draftsAddress } from './addresses.ts'
import { nameOfDraft, notTheirs } from './under-draft.tsx'

/** One's own drafts of models, and the way to begin one. */
export async function draftsPage(c: Page, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language, actor } = visit
  const away = notTheirs(c)
  if (away !== null) return away
  const drafts = await listDrafts(site.world.db, actor)
  return page(
    c,
    {
      ...{ title: t('draft.own'), room: 'models', personal: true, scripts: ['submit-once'] },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <>
      <PageHead
        above={
          <Breadcrumbs
            t={t}
            trail={[{ label: t('models.title'), href: catalogueAddress(language) }, { label: t('draft.own') }]}
          />
        }
        title={t('draft.own')}
        lead={t('draft.own.lead')}
      />
      <div class="flow">
        <WhatWasWrong t={t} trouble={trouble} />
        {c.req.query('kastat') === undefined ? null : (
          <Notice tone="received">
            <p>{t('draft.discarded')}</p>
          </Notice>
        )}
        {drafts.length === 0 ? <Empty title={t('draft.none')} /> : null}
        <Entries>
          {drafts.map((draft) => (
            <OneDraft visit={visit} draft={draft} />
          ))}
        </Entries>
        <Form t={t} action={draftsAddress(language)}>
          <SendButton t={t}>{t('draft.begin')}</SendButton>
          <p class="soft">{t('draft.begin.hint')}</p>
        </Form>
      </div>
    </>,
  )
}

function OneDraft({ visit, draft }: { visit: Visit; draft: DraftRow }) {
  const { t, language } = visit
  return (
    <Entry
      title={nameOfDraft(visit, draft)}
      href={draftAddress(language, draft.id)}
      facts={
        <>
          {draft.version === null ? null : <span>{t('models.version', { version: draft.version })}</span>}
          <span>{t('draft.changed', { at: clockTime(language, draft.changedAt).text })}</span>
        </>
      }
    />
  )
}

/** Begins a draft, from the version that was pointed at or from nothing, and opens it. */
export async function sendBeginning(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const { from } = await readFields(c)
  return submit(c, beginDraft, from === undefined ? {} : { from }, {
    done: ({ id }) => draftAddress(language, id),
    again: (trouble) => draftsPage(c, trouble),
  })
}
