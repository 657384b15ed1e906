import {
  type CollaborationModel,
  listOf,
  type Need,
  type Path,
  type Review,
  sayReview,
  type TracedNeed,
} from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'
import { PartsOfModel } from './part-of-model.tsx'
import { Said } from './said.tsx'

interface NeedsProps {
  visit: Visit
  model: CollaborationModel
  review: Review
}

const TONES: Readonly<Record<TracedNeed['outcome'], Tone>> = { answered: 'done', unanswered: 'late', unjudged: 'quiet' }

/** The needs that the model was made for, how it says that each is met, and which steps and criteria do meet it (R6). */
export function Needs({ visit, model, review }: NeedsProps) {
  const { t } = visit
  const needs = listOf<Need>(model.needs)
  if (needs.length === 0) return null
  return (
    <section class="flow" aria-labelledby="needs">
      <h2 id="needs">{t('model.needs')}</h2>
      <dl class="summary-list">
        {needs.map((need, at) => (
          <div>
            <dt>
              <Said visit={visit} text={need.text} />
            </dt>
            <dd>
              <p>
                <Said visit={visit} text={need.answer} />
              </p>
              <Trace visit={visit} model={model} need={review.needs[at]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Trace({ visit, model, need }: { visit: Visit; model: CollaborationModel; need: TracedNeed | undefined }) {
  if (need === undefined) return null
  const { t, language } = visit
  const paths: readonly Path[] = [...need.steps, ...need.criteria]
  return (
    <>
      <StatusTag tone={TONES[need.outcome]} label={t(`model.need.${need.outcome}`)} />
      {paths.length === 0 ? null : (
        <Disclosure summary={t('model.need.by', { count: paths.length })}>
          <PartsOfModel visit={visit} model={model} paths={paths} />
        </Disclosure>
      )}
      {need.notCounted.length === 0 ? null : (
        <>
          <p class="soft">{t('model.need.not-counted')}</p>
          {need.notCounted.map(({ path, why }) => (
            <>
              <PartsOfModel visit={visit} model={model} paths={[path]} />
              <p class="soft">{sayReview(why, language)}</p>
            </>
          ))}
        </>
      )}
    </>
  )
}
