import {
  type ImportRun,
  type ListedSource,
  listImports,
  listSources,
  mayImport,
  mayImportFor,
} from '../../../features/efforts/index.ts'
import { page } from '../../frame/respond.tsx'
import type { Page, Visit } from '../../frame/visit.ts'
import { turnedAway } from '../../officers-only.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Time } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { day } from '../../undertaking/wording.ts'
import { importAddress, importsAddress, sourceAddress } from './addresses.ts'

const SHOWN = 30

/** Sources of efforts, and the files of theirs that came in. */
export async function importsPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor, site } = visit
  const away = turnedAway(c, mayImport(actor), 'import.forbidden')
  if (away !== null) return away
  const [sources, imports] = await Promise.all([listSources(site.world.db), listImports(site.world.db, SHOWN)])
  const trail = [{ label: t('efforts.title'), href: `/${language}/insatser` }, { label: t('import.title') }]
  return page(
    c,
    { title: t('import.title'), room: 'places', personal: true },
    <div class="flow">
      <PageHead above={<Breadcrumbs t={t} trail={trail} />} title={t('import.title')} lead={t('import.lead')} />
      <p>
        <ButtonLink href={`${importsAddress(language)}/ny`}>{t('import.source.new')}</ButtonLink>
      </p>
      <h2>{t('import.sources')}</h2>
      {sources.length === 0 ? <Empty title={t('import.sources.none')} /> : null}
      <ul class="entries">
        {sources.map((source) => (
          <SourceEntry visit={visit} source={source} />
        ))}
      </ul>
      <h2>{t('import.runs')}</h2>
      {imports.length === 0 ? <Empty title={t('import.runs.none')} /> : null}
      <ul class="entries">
        {imports.map((run) => (
          <RunEntry visit={visit} run={run} />
        ))}
      </ul>
    </div>,
  )
}

function SourceEntry({ visit: { t, language, actor }, source }: { visit: Visit; source: ListedSource }) {
  const may = mayImportFor(actor, source.owner)
  return (
    <li>
      <h3>{may ? <a href={sourceAddress(language, source.id)}>{source.name}</a> : source.name}</h3>
      <div class="facts">
        <span>{source.ownerName}</span>
        <span>{t('import.source.efforts', { count: source.efforts })}</span>
        {source.feed === null ? null : <span>{t('import.source.has-feed')}</span>}
      </div>
      {source.feedFault === null ? null : (
        <Notice tone="refused">
          <p>{t(source.feedFault.key, source.feedFault.values)}</p>
        </Notice>
      )}
    </li>
  )
}

function RunEntry({ visit: { t, language, actor }, run }: { visit: Visit; run: ImportRun }) {
  const name = t('import.run.named', { file: run.fileName, source: run.sourceName })
  return (
    <li>
      <h3>{mayImportFor(actor, run.owner) ? <a href={importAddress(language, run.id)}>{name}</a> : name}</h3>
      <div class="facts">
        <span>{t(`import.state.${run.state}`)}</span>
        <Time at={day(language, run.begunAt)} />
      </div>
    </li>
  )
}
