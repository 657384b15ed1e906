import { OVERLAP_ANSWERS, type OverlapAnswer } from '../../features/coordination/index.ts'
import type { Fields } from '../frame/form.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Visit } from '../frame/visit.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LanguageField } from '../undertaking/language-field.tsx'

interface AnswerFieldsProps {
  visit: Visit
  fields: Fields
  trouble: Trouble
  /** What was answered before, to be changed. */
  before: {
    readonly answer: OverlapAnswer | null
    readonly reason: string | null
    readonly who: string | null
    readonly until: string | null
    readonly language: string
    readonly answeredAt: Date | null
  }
}

/** What one side says: join, coordinate or keep apart; why; who, and until when. */
export function AnswerFields({ visit, fields, trouble, before }: AnswerFieldsProps) {
  const { t } = visit
  return (
    <>
      <input type="hidden" name="answeredBefore" value={before.answeredAt?.toISOString() ?? ''} />
      <ChoiceField
        t={t}
        kind="radio"
        name="answer"
        label={t('overlap.question')}
        choices={OVERLAP_ANSWERS.map((value) => ({
          value,
          label: t(`overlap.answer.${value}`),
          hint: t(`overlap.answer.${value}.hint`),
        }))}
        chosen={[fields.answer ?? before.answer ?? '']}
        error={trouble.of('answer')}
      />
      <TextAreaField
        t={t}
        name="reason"
        label={t('overlap.reason')}
        hint={t('overlap.reason.hint')}
        value={fields.reason ?? before.reason ?? ''}
        error={trouble.of('reason')}
      />
      <TextField
        t={t}
        name="who"
        label={t('overlap.who')}
        hint={t('overlap.who.hint')}
        value={fields.who ?? before.who ?? ''}
        error={trouble.of('who')}
      />
      <TextField
        t={t}
        type="date"
        name="until"
        label={t('overlap.until')}
        hint={t('overlap.until.hint')}
        value={fields.until ?? before.until ?? ''}
        error={trouble.of('until')}
      />
      <LanguageField
        visit={visit}
        value={fields.language ?? (before.answer === null ? undefined : before.language)}
        trouble={trouble}
      />
    </>
  )
}
