import { findStanding, type ImportRun } from '../../../features/efforts/index.ts'
import type { Fields } from '../../frame/form.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { Button, ButtonLink, SendButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { importAddress, sourceAddress } from './addresses.ts'
import { importOf } from './found.ts'
import { lookAtRows } from './rows.tsx'
import { Trail } from './trail.tsx'

/** Seconds between two looks at something that is going on. */
const AGAIN = 3

/** One file on its way in: what it is at, what it would change, and the one next step. */
export async function importPage(c: Page): Promise<Response> {
  const found = await importOf(c)
  return 'away' in found ? found.away : showImport(c, found.run, {})
}

export async function showImport(
  c: Page,
  run: ImportRun,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  // Without scripts too: the page asks again by itself while there is something to wait for.
  if (run.state === 'reading' || run.state === 'applying') c.header('Refresh', String(AGAIN))
  const title = t('import.run.named', { file: run.fileName, source: run.sourceName })
  return page(
    c,
    {
      ...{ title, room: 'places', personal: true, scripts: ['submit-once'] },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <div class="flow">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead
        above={
          <Trail
            t={t}
            language={language}
            steps={[{ label: run.sourceName, href: sourceAddress(language, run.source) }, { label: run.fileName }]}
          />
        }
        title={title}
        facts={<span>{t(`import.state.${run.state}`)}</span>}
      />
      <Told visit={visit} run={run} />
      {run.state === 'read' ? await lookAtRows(c, run, fields, trouble) : null}
      {run.state === 'read' ? await TakeIn({ visit, run }) : null}
    </div>,
  )
}

/** Where it is on its way, in words, and what one can do. */
function Told({ visit: { t, language }, run }: { visit: Visit; run: ImportRun }) {
  const fault =
    run.fault === null ? null : (
      <Notice tone="refused" title={run.state === 'failed' ? t('import.failed') : undefined}>
        <p>{t(run.fault.key, run.fault.values)}</p>
      </Notice>
    )
  if (run.state === 'received')
    return (
      <p>
        <ButtonLink href={importAddress(language, run.id, '/kolumner')}>{t('import.mapping.title')}</ButtonLink>
      </p>
    )
  if (run.state === 'reading')
    return (
      <>
        <Notice tone="waits">
          <p>{t(run.stopAsked ? 'import.stopping' : 'import.reading', { count: run.rowsRead })}</p>
        </Notice>
        <Stop t={t} language={language} run={run} label={t('import.stop')} />
      </>
    )
  if (run.state === 'applying')
    return (
      <>
        <Notice tone="waits">
          <p>{run.stopAsked ? t('import.apply.stopping') : t('import.applying', progressOf(run))}</p>
        </Notice>
        <Stop t={t} language={language} run={run} label={t('import.apply.stop')} />
      </>
    )
  if (run.state === 'read') return fault
  return (
    <>
      {run.state === 'applied' ? (
        <Notice tone="received">
          <p>{t('import.applied', { news: run.news, changed: run.changed, same: run.same })}</p>
        </Notice>
      ) : (
        fault
      )}
      <p>
        <ButtonLink href={sourceAddress(language, run.source)} weight="secondary">
          {t('import.again')}
        </ButtonLink>
      </p>
    </>
  )
}

/** Rows that are past, of all; nothing is said before the first are. */
function progressOf({ rowsTakenIn, news, changed, same, gone }: ImportRun) {
  return { count: rowsTakenIn, all: news + changed + same + gone }
}

function Stop({ t, language, run, label }: Pick<Visit, 't' | 'language'> & { run: ImportRun; label: string }) {
  return (
    <Form t={t} action={importAddress(language, run.id, '/stoppa')}>
      <Button weight="secondary">{label}</Button>
    </Form>
  )
}

/** The way in, when nothing stands against it; ways back. */
async function TakeIn({ visit, run }: { visit: Visit; run: ImportRun }) {
  const { t, language, site } = visit
  const { faulty, unanswered, moved } = await findStanding(site.world.db, run.id)
  return (
    <>
      {faulty > 0 ? <p>{t('import.apply.faulty', { count: faulty })}</p> : null}
      {faulty === 0 && unanswered > 0 ? (
        <p>
          <a href={importAddress(language, run.id, '?visa=gone')}>
            {t('import.apply.unanswered', { count: unanswered })}
          </a>
        </p>
      ) : null}
      {moved > 0 ? <p>{t('import.apply.moved', { count: moved })}</p> : null}
      {faulty + unanswered + moved === 0 ? (
        <Form t={t} action={importAddress(language, run.id, '/las-in')}>
          <p>{t('import.apply.what', { news: run.news, changed: run.changed, same: run.same })}</p>
          <SendButton t={t}>{t('import.apply.do')}</SendButton>
        </Form>
      ) : null}
      <p>
        <a href={importAddress(language, run.id, '/kolumner')}>{t('import.read-again')}</a>
      </p>
      <Stop t={t} language={language} run={run} label={t('import.discard')} />
    </>
  )
}
