import { type Criterion, criteriaOf, type Exceptions, type Phase } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'
import { criterionInWords } from './criterion-words.ts'
import { silence } from './said.tsx'

/** What the gate at a phase's end demands, with its numbers in words, and who may grant an exception. */
export function GateOfPhase({ visit, phase }: { visit: Visit; phase: Phase }) {
  const { t } = visit
  const { gate } = phase
  const criteria = criteriaOf(phase)
  return (
    <>
      <h4>{t('model.gate')}</h4>
      {criteria.length === 0 ? (
        <p class="soft">{silence(visit, gate.criteria)}</p>
      ) : (
        <>
          <ul class="flow">
            {criteria.map((criterion) => (
              <OneCriterion visit={visit} criterion={criterion} />
            ))}
          </ul>
          <p class="soft">{exceptionsInWords(visit, gate.exceptions)}</p>
        </>
      )}
    </>
  )
}

function OneCriterion({ visit, criterion }: { visit: Visit; criterion: Criterion }) {
  const text = modelText(criterion.text, visit.language)
  const own = criterion.exceptions
  const details = [
    criterionInWords(visit, criterion),
    // What holds for the whole gate is said under it.
    own === undefined ? '' : exceptionsInWords(visit, own),
  ].filter((it) => it !== '')
  return (
    <li>
      <ForeignText text={text.text} language={text.language} />
      {details.length === 0 ? null : <p class="soft">{details.join(' ')}</p>}
    </li>
  )
}

function exceptionsInWords({ t }: Visit, rule: Exceptions): string {
  if (rule === 'unknown') return t('model.exceptions.silent')
  if (rule === 'none') return t('model.exceptions.none')
  return t('model.exceptions', { who: rule.by.map((role) => t(`gates.who.${role}`)).join(', ') })
}
