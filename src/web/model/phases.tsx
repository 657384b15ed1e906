import { type CollaborationModel, isValue, type Phase, type Step, stepsOf } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'
import { GateOfPhase } from './gate-of-phase.tsx'
import { Said, silence } from './said.tsx'

/** The phases in order: what each is for, what can be influenced, its steps, and the gate at its end. */
export function Phases({ visit, model }: { visit: Visit; model: CollaborationModel }) {
  const { t } = visit
  return (
    <section class="flow" aria-labelledby="phases">
      <h2 id="phases">{t('model.phases')}</h2>
      {model.phases.map((phase, at) => (
        <OnePhase visit={visit} phase={phase} number={at + 1} />
      ))}
      {model.furtherPhases === 'unknown' ? <p class="soft">{t('model.phases.further')}</p> : null}
    </section>
  )
}

function OnePhase({ visit, phase, number }: { visit: Visit; phase: Phase; number: number }) {
  const { t, language } = visit
  const title = modelText(phase.title, language)
  const steps = stepsOf(phase)
  return (
    <section class="phase flow" id={`fas-${phase.id}`}>
      <h3>
        {`${number}. `}
        <ForeignText text={title.text} language={title.language} />
      </h3>
      <p>
        <Said visit={visit} text={phase.text} />
      </p>
      {phase.canBeInfluenced === undefined ? null : (
        <p>
          <strong>{t('model.phase.influence')}</strong> <Said visit={visit} text={phase.canBeInfluenced} />
        </p>
      )}
      {steps.length === 0 ? (
        <p class="soft">{t('model.phase.steps-silent', { said: silence(visit, phase.steps) })}</p>
      ) : (
        <Disclosure summary={t('model.phase.steps', { count: steps.length })}>
          <ol class="flow">
            {steps.map((step) => (
              <OneStep visit={visit} step={step} />
            ))}
          </ol>
        </Disclosure>
      )}
      <GateOfPhase visit={visit} phase={phase} />
    </section>
  )
}

function OneStep({ visit, step }: { visit: Visit; step: Step }) {
  const { t, language } = visit
  const title = modelText(step.title, language)
  const who = isValue(step.who) ? step.who.map((kind) => t(`actor.${kind}`)).join(', ') : silence(visit, step.who)
  return (
    <li>
      <strong>
        <ForeignText text={title.text} language={title.language} />
      </strong>
      {step.text === undefined ? null : (
        <p>
          <Said visit={visit} text={step.text} />
        </p>
      )}
      <p class="soft">{t('model.step.who', { who })}</p>
      <p class="soft">
        {t('model.step.outcome')} <Said visit={visit} text={step.outcome} />
      </p>
    </li>
  )
}
