import {
  type CollaborationModel,
  type Objection,
  type Review,
  type Stance,
  sayReview,
} from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'
import { day } from '../undertaking/wording.ts'
import { type LineOf, PartsOfModel } from './part-of-model.tsx'

interface ReviewProps {
  visit: Visit
  model: CollaborationModel
  review: Review
  /** Address of the model's page, when the review stands elsewhere; empty on that page. */
  at?: string | undefined
  /** Where the model is a text that the reader has before them: the line of a path. Parts are then lines of it. */
  lineOf?: LineOf | undefined
}

/** What Medverka finds in a model, as a statement says it: whom it suits, what is objected to, what can't be judged (R5). */
export function ReviewOfModel(props: ReviewProps) {
  const { visit, review } = props
  const { t, language } = visit
  return (
    <div class="review flow">
      <p>
        <strong>{objectionsInWords(visit, review)}</strong>
      </p>
      {review.objections.map(({ title, objections }) => (
        <section class="flow">
          <h3>{sayReview(title, language)}</h3>
          {objections.map((objection) => (
            <OneObjection {...props} objection={objection} />
          ))}
        </section>
      ))}
      {review.stances.length === 0 ? null : (
        <section class="flow">
          <h3>{t('model.review.stances')}</h3>
          <ul class="plain flow">
            {review.stances.map((stance) => (
              <OneStance visit={visit} stance={stance} />
            ))}
          </ul>
        </section>
      )}
      <WhatIsUnjudged {...props} />
    </div>
  )
}

/** How many objections there are; that there are none is never said when something could not be judged. */
export function objectionsInWords({ t }: Visit, { objections, unjudged }: Review): string {
  const count = objections.length
  if (count === 0 && unjudged.length > 0) return t('model.review.none-but', { count: unjudged.length })
  return t('model.review.count', { count })
}

function OneObjection({ visit, objection, model, at, lineOf }: ReviewProps & { objection: Objection }) {
  const { t, language } = visit
  const { ground } = objection
  return (
    <div>
      <p>{sayReview(objection.says, language)}</p>
      <Disclosure summary={t('model.review.why')}>
        <dl class="summary-list">
          <div>
            <dt>{t('model.review.principle')}</dt>
            <dd>{sayReview(objection.principle, language)}</dd>
          </div>
          <div>
            <dt>{t('model.review.consequence')}</dt>
            <dd>{sayReview(objection.consequence, language)}</dd>
          </div>
          <div>
            <dt>{t('model.review.ground')}</dt>
            <dd>
              {sayReview(ground.words, language)}{' '}
              <span class="soft">
                {t('model.review.source', { number: ground.caseNumber, date: day(language, ground.date).text })}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('model.review.causes')}</dt>
            <dd>
              <PartsOfModel visit={visit} model={model} paths={objection.causes} at={at} lineOf={lineOf} />
            </dd>
          </div>
          <div>
            <dt>{t('model.review.resolution')}</dt>
            <dd>
              {sayReview(objection.resolution, language)}
              <PartsOfModel visit={visit} model={model} paths={objection.mend} at={at} lineOf={lineOf} />
            </dd>
          </div>
        </dl>
      </Disclosure>
    </div>
  )
}

const TONES: Readonly<Record<Stance['verdict'], Tone>> = {
  suited: 'done',
  'on-conditions': 'waits',
  'not-suited': 'late',
  unjudged: 'quiet',
}

function OneStance({ visit: { t, language }, stance }: { visit: Visit; stance: Stance }) {
  return (
    <li>
      <StatusTag tone={TONES[stance.verdict]} label={t(`model.review.verdict.${stance.verdict}`)} />
      <p>{sayReview(stance.says, language)}</p>
    </li>
  )
}

function WhatIsUnjudged({ visit, model, review, at, lineOf }: ReviewProps) {
  const { t, language } = visit
  if (review.unjudged.length === 0) return null
  return (
    <section class="flow">
      <h3>{t('model.review.unjudged')}</h3>
      <p class="soft">{t('model.review.unjudged.lead')}</p>
      <Disclosure summary={t('model.review.unjudged.show', { count: review.unjudged.length })}>
        <ul class="flow">
          {review.unjudged.map(({ wanted, paths }) => (
            <li>
              {sayReview(wanted, language)}
              <PartsOfModel visit={visit} model={model} paths={paths} at={at} lineOf={lineOf} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}
