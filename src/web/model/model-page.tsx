import { findModel, findModelVersion, type ListedModel, type ModelVersion } from '../../features/models/index.ts'
import { countByModelVersion, listNewestUndertakings } from '../../features/undertakings/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { suggestionAddress } from '../statement/addresses.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { modelText } from '../undertaking/wording.ts'
import { catalogueAddress, modelAddress } from './addresses.ts'
import { BodiesOfModel } from './bodies-of-model.tsx'
import { Claims } from './claims.tsx'
import { FollowUpOfModel } from './follow-up.tsx'
import { Initiators } from './initiators.tsx'
import { Needs } from './needs.tsx'
import { Participation } from './participation.tsx'
import { Phases } from './phases.tsx'
import { ResponsibleBodies } from './responsible-bodies.tsx'
import { reviewHere } from './review-context.ts'
import { objectionsInWords, ReviewOfModel } from './review-of-model.tsx'
import { Said } from './said.tsx'
import { Sources } from './sources.tsx'
import { UndertakingsOfModel } from './undertakings-of-model.tsx'
import { VersionsCard } from './versions-card.tsx'

const GLIMPSE = 8

/** A version of a collaboration model, as people ask: what is it for, who may start, how does it go, who answers, how is it tested. */
export async function modelPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const { db } = site.world
  const listed = await findModel(db, c.req.param('model') ?? '')
  const version = listed === undefined ? undefined : await versionOf(c, listed)
  if (listed === undefined || version === undefined) return errorPage(c, 404, 'model.missing')
  const { content } = version
  const [counts, review, newest] = await Promise.all([
    countByModelVersion(
      db,
      listed.versions.map(({ id }) => id),
    ),
    reviewHere(db, site.world.now(), content),
    listNewestUndertakings(db, GLIMPSE, { modelVersion: version.id }),
  ])
  const title = modelText(version.title, language)
  return page(
    c,
    { title: title.text, room: 'models' },
    <>
      <Head visit={visit} version={version} />
      {listed.inForce === undefined || listed.inForce.id === version.id ? null : (
        <Notice>
          <p>
            {t('model.other-in-force')}{' '}
            <a href={modelAddress(language, listed.model)}>
              {t('models.version', { version: listed.inForce.version })}
            </a>
          </p>
        </Notice>
      )}
      <Notice>
        <p>
          {objectionsInWords(visit, review)} <a href="#review">{t('model.review.read')}</a>
        </p>
      </Notice>
      <div class="beside">
        <div class="flow">
          <section class="flow" aria-labelledby="when">
            <h2 id="when">{t('model.when')}</h2>
            <p>
              <Said visit={visit} text={content.whenToUse} />
            </p>
          </section>
          <Claims visit={visit} model={content} />
          <Initiators visit={visit} model={content} />
          <Participation visit={visit} model={content} />
          <Phases visit={visit} model={content} />
          <ResponsibleBodies visit={visit} model={content} />
          <BodiesOfModel visit={visit} model={content} />
          <FollowUpOfModel visit={visit} model={content} />
          <Needs visit={visit} model={content} review={review} />
          <Sources visit={visit} model={content} />
        </div>
        <div class="aside">
          <Card title={t('model.review')} id="review">
            <ReviewOfModel visit={visit} model={content} review={review} />
            <a href={suggestionAddress(language, version.model, version.version)}>{t('model-statement.from-review')}</a>
          </Card>
          <UndertakingsOfModel visit={visit} version={version} newest={newest} />
          <VersionsCard visit={visit} listed={listed} shown={version} counts={counts} />
        </div>
      </div>
    </>,
  )
}

/** The version that the address names, or the one in force, or else the newest. */
export async function versionOf(c: Page, { versions, inForce }: ListedModel): Promise<ModelVersion | undefined> {
  const { db } = c.get('visit').site.world
  const asked = c.req.query('version')
  if (asked === undefined && inForce !== undefined) return inForce
  const row = asked === undefined ? versions[0] : versions.find(({ version }) => version === asked)
  return row === undefined ? undefined : findModelVersion(db, row.id)
}

function Head({ visit, version }: { visit: Visit; version: ModelVersion }) {
  const { t, language } = visit
  const title = modelText(version.title, language)
  const publisher = modelText(version.content.publisher.name, language)
  return (
    <PageHead
      above={
        <Breadcrumbs
          t={t}
          trail={[{ label: t('models.title'), href: catalogueAddress(language) }, { label: title.text }]}
        />
      }
      title={title.text}
      language={title.language}
      lead={<Said visit={visit} text={version.content.purpose} />}
      facts={
        <>
          <StatusTag tone="quiet" label={t(`models.status.${version.status}`)} />
          <span>{t('models.version', { version: version.version })}</span>
          <span>{t('model.publisher', { name: publisher.text })}</span>
        </>
      }
    />
  )
}
