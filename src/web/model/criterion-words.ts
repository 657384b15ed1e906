import { type Criterion, paramsOf } from '../../features/models/index.ts'
import { formatNumber } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { modelText } from '../undertaking/wording.ts'

/** A criterion's parameters as a sentence, with the numbers that it is run with; '' for kinds that have none. */
export function criterionInWords(visit: Visit, criterion: Criterion): string {
  const sentence = numbersInWords(visit, criterion)
  const silent = Object.values(criterion.params).includes('unknown')
  return silent ? `${sentence} ${visit.t('model.criterion.silent')}`.trim() : sentence
}

function numbersInWords({ t, language }: Visit, criterion: Criterion): string {
  switch (criterion.kind) {
    case 'contact-and-first-meeting': {
      const { contactWithinWorkingDays, meetingWithinWorkingDays } = paramsOf(criterion)
      return t('model.criterion.meeting', { contact: contactWithinWorkingDays, meeting: meetingWithinWorkingDays })
    }
    case 'residents-shaped-problem': {
      const { minimumResidents, openDays, answeredProposals } = paramsOf(criterion)
      return t('model.criterion.shaped', { residents: minimumResidents, days: openDays, proposals: answeredProposals })
    }
    case 'mix-matches-place': {
      const { tolerance, warnsOnly } = paramsOf(criterion)
      const percent = formatNumber(language, tolerance * 100)
      return t('model.criterion.mix', { percent, warns: warnsOnly ? 'yes' : 'no' })
    }
    case 'added-value-judged': {
      const { minimumJudges, residentsAmongJudges } = paramsOf(criterion)
      return t('model.criterion.value', { judges: minimumJudges, residents: residentsAmongJudges })
    }
    case 'named-answer': {
      const who = criterion.params.by.map((role) => t(`gates.who.${role}`)).join(', ')
      return t('model.criterion.answer', { question: modelText(criterion.params.question, language).text, who })
    }
    default:
      return ''
  }
}
