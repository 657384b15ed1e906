import { type CollaborationModel, type FollowUp, isValue } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { phaseName } from '../undertaking/wording.ts'
import { Said, silence } from './said.tsx'

/** How the way of working itself is tested (R17, R18): what is measured, from where, when, who reads it, what decides. */
export function FollowUpOfModel({ visit, model }: { visit: Visit; model: CollaborationModel }) {
  const { t } = visit
  const { indicators, baseline, times, readers, decisionRule } = model.followUp
  return (
    <section class="flow" aria-labelledby="follow-up">
      <h2 id="follow-up">{t('model.follow-up')}</h2>
      <dl class="summary-list">
        <div>
          <dt>{t('model.follow-up.indicators')}</dt>
          <dd>
            {isValue(indicators) ? (
              <Texts visit={visit} texts={indicators.map(({ text }) => text)} />
            ) : (
              silence(visit, indicators)
            )}
          </dd>
        </div>
        <div>
          <dt>{t('model.follow-up.baseline')}</dt>
          <dd>
            <Said visit={visit} text={baseline} />
          </dd>
        </div>
        <div>
          <dt>{t('model.follow-up.times')}</dt>
          <dd>{isValue(times) ? <Times visit={visit} model={model} times={times} /> : silence(visit, times)}</dd>
        </div>
        <div>
          <dt>{t('model.follow-up.readers')}</dt>
          <dd>{isValue(readers) ? <Texts visit={visit} texts={readers} /> : silence(visit, readers)}</dd>
        </div>
        <div>
          <dt>{t('model.follow-up.rule')}</dt>
          <dd>
            <Said visit={visit} text={decisionRule} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Texts({ visit, texts }: { visit: Visit; texts: readonly Parameters<typeof Said>[0]['text'][] }) {
  return (
    <ul class="plain">
      {texts.map((text) => (
        <li>
          <Said visit={visit} text={text} />
        </li>
      ))}
    </ul>
  )
}

interface TimesProps {
  visit: Visit
  model: CollaborationModel
  times: Exclude<FollowUp['times'], string>
}

function Times({ visit, model, times }: TimesProps) {
  const { t, language } = visit
  return (
    <ul class="plain">
      {times.map(({ from, months, text }) => (
        <li>
          {t('model.follow-up.time', { months, phase: phaseName(model, from, language) })}
          {text === undefined ? null : (
            <>
              {' '}
              <Said visit={visit} text={text} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
