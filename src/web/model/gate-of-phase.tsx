import { type Criterion, criteriaOf, exceptionRoles, type Gate, type Phase } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'
import { criterionInWords } from './criterion-words.ts'
import { silence } from './said.tsx'

/** What the gate at a phase's end demands, with its numbers in words, and who may grant an exception. */
export function GateOfPhase({ visit, phase }: { visit: Visit; phase: Phase }) {
  const { t } = visit
  const criteria = criteriaOf(phase)
  return (
    <>
      <h4>{t('model.gate')}</h4>
      {criteria.length === 0 ? (
        <p class="soft">{silence(visit, phase.gate.criteria)}</p>
      ) : (
        <ul class="flow">
          {criteria.map((criterion) => (
            <OneCriterion visit={visit} gate={phase.gate} criterion={criterion} />
          ))}
        </ul>
      )}
    </>
  )
}

function OneCriterion({ visit, gate, criterion }: { visit: Visit; gate: Gate; criterion: Criterion }) {
  const { t, language } = visit
  const text = modelText(criterion.text, language)
  const details = criterionInWords(visit, criterion)
  return (
    <li>
      <ForeignText text={text.text} language={text.language} />
      {details === '' ? null : <p class="soft">{details}</p>}
      <p class="soft">{exceptionInWords(visit, gate, criterion)}</p>
    </li>
  )

  function exceptionInWords(of: Visit, its: Gate, one: Criterion): string {
    if ((one.exceptions ?? its.exceptions) === 'unknown') return t('model.exceptions.silent')
    const roles = exceptionRoles(its, one)
    if (roles.length === 0) return t('model.exceptions.none')
    return t('model.exceptions', { who: roles.map((role) => of.t(`gates.who.${role}`)).join(', ') })
  }
}
