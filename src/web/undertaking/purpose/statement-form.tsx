import { listStatements, type StatementKind, state, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress } from '../addresses.ts'
import { LanguageField } from '../language-field.tsx'
import { roomForm } from '../room-page.tsx'
import { stopped } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { STATEMENT_NOUNS, statementNamed } from './statements.ts'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** One statement to write, with what stands there now in the field. */
export const statementForm: PageOfUndertaking = async (c, undertaking) => {
  const kind = statementNamed(c.req.param('statement'))
  if (kind === undefined) return errorPage(c, 404, 'error.missing')
  return refusedTo(c, undertaking) ?? show(c, undertaking, kind, {})
}

/** Takes a new version. When somebody wrote one meanwhile, both stand on the page, and nothing is lost (409). */
export const takeStatement: PageOfUndertaking = async (c, undertaking) => {
  const kind = statementNamed(c.req.param('statement'))
  if (kind === undefined) return errorPage(c, 404, 'error.missing')
  const fields = await readFields(c)
  const { text, language: written, basedOn } = fields
  const { language } = c.get('visit')
  const raw = { undertaking: undertaking.id, kind, text, language: written, basedOn }
  return submit(c, state, raw, {
    done: () => `${roomAddress(language, undertaking.number, 'purpose')}?sparad=${STATEMENT_NOUNS[kind]}`,
    again: (trouble) => show(c, undertaking, kind, fields, trouble),
  })
}

function refusedTo(c: Page, undertaking: Undertaking) {
  const may = undertakingPolicy.mayState(c.get('visit').actor, undertaking)
  return stopped(c, undertaking, may, 'undertaking.state.forbidden')
}

async function show(
  c: Page,
  undertaking: Undertaking,
  kind: StatementKind,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
) {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const newest = (await listStatements(site.world.db, undertaking.id)).find((it) => it.kind === kind)
  const version = String(newest?.version ?? 0)
  const stale = fields.basedOn !== undefined && fields.basedOn !== version
  return roomForm(c, {
    ...{ undertaking, room: 'purpose', parts: [STATEMENT_NOUNS[kind]], title: t(`statement.${kind}`), trouble },
    before:
      stale && newest !== undefined ? (
        <section class="flow" aria-labelledby="newer">
          <h2 id="newer">{t('statement.newer', { version })}</h2>
          <blockquote class="quoted">
            <Paragraphs text={newest.text} language={newest.language} />
          </blockquote>
          <h2>{t('statement.own')}</h2>
        </section>
      ) : null,
    children: (
      <>
        <input type="hidden" name="basedOn" value={version} />
        <TextAreaField
          t={t}
          name="text"
          label={t(`statement.${kind}.question`)}
          hint={t(`statement.${kind}.hint`)}
          value={fields.text ?? newest?.text ?? ''}
          error={trouble.of('text')}
          rows={6}
        />
        <LanguageField visit={visit} value={fields.language ?? newest?.language ?? language} trouble={trouble} />
        <SendButton t={t}>{t('statement.save')}</SendButton>
      </>
    ),
  })
}
