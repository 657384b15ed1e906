import { compareModels, type ListedModel, listModels, type ModelVersion, review } from '../../features/models/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/field.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { modelText } from '../undertaking/wording.ts'
import { catalogueAddress, compareAddress, nameOfVersion } from './addresses.ts'
import { type Chosen, chosenVersion } from './chosen-versions.ts'
import { ComparedObjections } from './compared-objections.tsx'
import { ComparedPhases } from './compared-phases.tsx'
import { Differences } from './differences.tsx'
import { reviewContext } from './review-context.ts'

/** Two models, or two versions of one, side by side (R15): chosen by the address, so that it can be sent to somebody. */
export async function comparePage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const models = await listModels(site.world.db)
  const [before, after] = await Promise.all([chosenVersion(c, 'a', models), chosenVersion(c, 'b', models)])
  const errors = [
    ...(before.error === undefined ? [] : [{ name: 'a', message: t(before.error.reason) }]),
    ...(after.error === undefined ? [] : [{ name: 'b', message: t(after.error.reason) }]),
  ]
  const title = t('compare.title')
  const two =
    before.version === undefined || after.version === undefined ? undefined : ([before.version, after.version] as const)
  return page(
    c,
    {
      ...{ title, room: 'models', description: t('compare.lead'), hasErrors: errors.length > 0 },
      ...{ status: before.error?.status ?? after.error?.status ?? 200 },
    },
    <>
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        above={
          <Breadcrumbs
            t={t}
            trail={[{ label: t('models.title'), href: catalogueAddress(language) }, { label: title }]}
          />
        }
        title={title}
        lead={t('compare.lead')}
      />
      {models.length === 0 ? (
        <Empty title={t('models.none')} />
      ) : (
        <Choice visit={visit} models={models} before={before} after={after} />
      )}
      {two === undefined ? null : await compared(visit, ...two)}
    </>,
  )
}

interface ChoiceProps {
  visit: Visit
  models: readonly ListedModel[]
  before: Chosen
  after: Chosen
}

function Choice({ visit: { t, language }, models, before, after }: ChoiceProps) {
  const options = models.flatMap(({ versions }) =>
    versions.map((row) => ({ value: nameOfVersion(row), label: nameInWords({ t, language }, row) })),
  )
  const field = (name: 'a' | 'b', label: string, { version, error }: Chosen) => (
    <SelectField
      t={t}
      name={name}
      label={label}
      options={options}
      value={version && nameOfVersion(version)}
      error={error && t(error.reason)}
    />
  )
  return (
    <FilterBar t={t} action={compareAddress(language)} send={t('compare.send')}>
      {field('a', t('compare.before'), before)}
      {field('b', t('compare.after'), after)}
    </FilterBar>
  )
}

/** "Medverka, version 1.0". */
function nameInWords({ t, language }: Pick<Visit, 't' | 'language'>, row: ListedModel['versions'][number]): string {
  return t('compare.option', { title: modelText(row.title, language).text, version: row.version })
}

async function compared(visit: Visit, before: ModelVersion, after: ModelVersion) {
  const { t, site, language } = visit
  if (before.id === after.id)
    return (
      <Notice>
        <p>{t('compare.same')}</p>
      </Notice>
    )
  const context = await reviewContext(site.world.db, site.world.now())
  const { phases, differences } = compareModels(before.content, after.content)
  const names = { before: nameInWords(visit, before), after: nameInWords(visit, after) }
  return (
    <div class="flow compared">
      <p>
        <strong>{t('compare.between', names)}.</strong>{' '}
        {differences.length === 0 ? t('compare.none') : t('compare.differences.count', { count: differences.length })}{' '}
        <a href={compareAddress(language, after, before)}>{t('compare.swap')}</a>
      </p>
      <ComparedObjections
        visit={visit}
        before={review(before.content, context)}
        after={review(after.content, context)}
      />
      <ComparedPhases visit={visit} rows={phases} before={before} after={after} names={names} />
      <Differences visit={visit} differences={differences} />
    </div>
  )
}
