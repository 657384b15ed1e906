import { isStatementFormat, type ModelVersion, mayDraftStatements } from '../../features/models/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { catalogueAddress, modelAddress } from '../model/addresses.ts'
import { signInAddress } from '../sign-in/onward.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { modelText } from '../undertaking/wording.ts'
import { statementsAddress, suggestionAddress } from './addresses.ts'
import { Blocks } from './blocks.tsx'
import { Files, sendFile } from './files.tsx'
import { suggestionFor } from './suggestion.ts'

/** The statement that Medverka drafts from its review of a model: for everybody to read, to take along, or to go on writing. */
export async function suggestionPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const found = await suggestionFor(c)
  if (found === undefined) return errorPage(c, 404, 'model.missing')
  const { version, statement } = found
  return page(
    c,
    { title: statement.title, room: 'models', scripts: ['submit-once'] },
    <>
      <PageHead
        above={<Trail visit={visit} version={version} />}
        title={statement.title}
        lead={t('model-statement.lead')}
      />
      <div class="flow">
        <Notice tone="waits">
          <p>{statement.notice}</p>
        </Notice>
        <div class="beside">
          <div class="aside">
            <Onward visit={visit} version={version} />
          </div>
          <Blocks blocks={statement.blocks} language={language} />
        </div>
      </div>
    </>,
  )
}

export async function suggestionFile(c: Page): Promise<Response> {
  const format = c.req.param('format')
  const found = await suggestionFor(c)
  if (found === undefined || !isStatementFormat(format)) return errorPage(c, 404, 'model.missing')
  const { model, version } = found.version
  return sendFile(c, found.statement, format, { name: `yttrande-${model}-${version}`, personal: false })
}

function Trail({ visit: { t, language }, version }: { visit: Visit; version: ModelVersion }) {
  const title = modelText(version.title, language)
  return (
    <Breadcrumbs
      t={t}
      trail={[
        { label: t('models.title'), href: catalogueAddress(language) },
        {
          label: title.text,
          href: modelAddress(language, version.model, version.version),
          language: title.language,
        },
        { label: t('model-statement.statement') },
      ]}
    />
  )
}

/** One's own draft of it, for who is signed in; the files, for everybody. */
function Onward({ visit, version }: { visit: Visit; version: ModelVersion }) {
  const { t, language, actor } = visit
  const here = suggestionAddress(language, version.model, version.version)
  return (
    <Card title={t('model-statement.onward')}>
      {mayDraftStatements(actor) ? (
        <Form t={t} action={statementsAddress(language)}>
          <input type="hidden" name="version" value={version.id} />
          <p>{t('model-statement.begin.hint')}</p>
          <SendButton t={t}>{t('model-statement.begin')}</SendButton>
        </Form>
      ) : (
        <>
          <p>{t('model-statement.begin.sign-in')}</p>
          <div class="actions">
            <ButtonLink href={signInAddress(language, here)}>{t('ui.layout.sign-in')}</ButtonLink>
          </div>
        </>
      )}
      <p>{t('model-statement.files.as-they-are')}</p>
      <Files
        visit={visit}
        addressOf={(format) => suggestionAddress(language, version.model, version.version, format)}
      />
    </Card>
  )
}
