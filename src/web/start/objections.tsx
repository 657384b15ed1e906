import { findModelInForce, sayReview } from '../../features/models/index.ts'
import { listStartingModels } from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { modelAddress } from '../model/addresses.ts'
import { reviewHere } from '../model/review-context.ts'
import { Notice } from '../ui/notice.tsx'
import type { Answers } from './steps.ts'

/** What Medverka objects to in the model that this start will follow, said before it is sent; null when nothing. */
export async function objectionsToModel({ t, language, site }: Visit, scale: Answers['scale']) {
  const { db, now } = site.world
  const model = scale === '' ? undefined : (await listStartingModels(db))[scale as 'place']
  const version = model === undefined ? undefined : await findModelInForce(db, model)
  if (version === undefined) return null
  const { objections } = await reviewHere(db, now(), version.content)
  if (objections.length === 0) return null
  return (
    <Notice>
      <p>{t('start.objections', { count: objections.length })}</p>
      <ul>
        {objections.map(({ title }) => (
          <li>{sayReview(title, language)}</li>
        ))}
      </ul>
      <p>
        <a href={`${modelAddress(language, version.model, version.version)}#review`}>{t('start.objections.read')}</a>
      </p>
    </Notice>
  )
}
