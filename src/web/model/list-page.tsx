import {
  findModelVersions,
  type ListedModel,
  listModels,
  type ModelVersion,
  type VersionRow,
} from '../../features/models/index.ts'
import { countByModelVersion, listStartingModels } from '../../features/undertakings/index.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { Entries, Entry } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { modelText } from '../undertaking/wording.ts'
import { compareAddress, modelAddress } from './addresses.ts'
import { DraftsCard } from './draft/ways-in.tsx'
import { Said } from './said.tsx'
import { StartingModels } from './starting-models.tsx'

/** The catalogue: every collaboration model with what it is for, whether it is in use, and how many follow it (R15). */
export async function cataloguePage(c: Page, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, site } = visit
  const { db } = site.world
  const [models, starting] = await Promise.all([listModels(db), listStartingModels(db)])
  const [counts, contents] = await Promise.all([
    countByModelVersion(
      db,
      models.flatMap(({ versions }) => versions.map(({ id }) => id)),
    ),
    findModelVersions(
      db,
      models.flatMap((model) => shownOf(model)?.id ?? []),
    ),
  ])
  return page(
    c,
    {
      ...{ title: t('models.title'), room: 'models', description: t('models.lead') },
      ...{ status: trouble.status, hasErrors: trouble.errors.length > 0 },
    },
    <>
      <ErrorSummary t={t} errors={trouble.errors} />
      <PageHead title={t('models.title')} lead={t('models.lead')} />
      <div class="beside">
        <div class="flow">
          {models.length === 0 ? <Empty title={t('models.none')} /> : null}
          <Entries>
            {models.map((model) => (
              <ModelEntry
                visit={visit}
                model={model}
                counts={counts}
                content={contents.get(shownOf(model)?.id ?? '')}
              />
            ))}
          </Entries>
          {models.length === 0 ? null : (
            <p>
              <a href={compareAddress(visit.language)}>{t('compare.link')}</a>
            </p>
          )}
        </div>
        <div class="aside">
          <StartingModels visit={visit} models={models} starting={starting} trouble={trouble} />
          <DraftsCard visit={visit} />
        </div>
      </div>
    </>,
  )
}

interface ModelEntryProps {
  visit: Visit
  model: ListedModel
  counts: Readonly<Record<string, number>>
  content: ModelVersion | undefined
}

/** The version in force stands for its model; without one, the newest. */
function shownOf({ inForce, versions }: ListedModel): VersionRow | undefined {
  return inForce ?? versions[0]
}

function ModelEntry({ visit, model, counts, content }: ModelEntryProps) {
  const { t, language } = visit
  const { versions, inForce } = model
  const shown = shownOf(model)
  if (shown === undefined) return null
  const title = modelText(shown.title, language)
  const followers = versions.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0)
  return (
    <Entry
      title={title.text}
      language={title.language}
      href={modelAddress(language, model.model)}
      facts={
        <>
          <StatusTag tone={inForce === undefined ? 'quiet' : 'done'} label={t(`models.status.${shown.status}`)} />
          <span>{t('models.version', { version: shown.version })}</span>
          {versions.length > 1 ? <span>{t('models.versions', { count: versions.length })}</span> : null}
          <span>{t('models.followers', { count: followers })}</span>
        </>
      }
    >
      {content === undefined ? null : <Said visit={visit} text={content.content.purpose} />}
    </Entry>
  )
}
