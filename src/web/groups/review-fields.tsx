import { type ExistingGroup, REVIEW_ANSWERS } from '../../features/groups/index.ts'
import type { Fields } from '../frame/form.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Reading } from '../place/reading.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { groupAddress } from './addresses.ts'

interface ReviewFieldsProps {
  visit: Reading
  existing: readonly ExistingGroup[]
  fields: Fields
  trouble: Trouble
}

/** Each group that exists, in full, with the question that is answered about it. */
export function ReviewFields({ visit, existing, fields, trouble }: ReviewFieldsProps) {
  const { t, language } = visit
  return (
    <>
      {existing.map((group) => (
        <section class="flow" aria-labelledby={`existing-${group.id}`}>
          <h2 id={`existing-${group.id}`}>
            <a href={groupAddress(language, group.slug)}>{group.name}</a>
          </h2>
          <SummaryList
            t={t}
            rows={[
              { label: t('group.kind'), value: `${t(`group.kind.${group.kind}`)}, ${group.place}` },
              { label: t('group.purpose'), value: <ForeignText text={group.purpose} language={group.language} /> },
              {
                label: t('group.mandate'),
                value: group.mandate === '' ? '' : <ForeignText text={group.mandate} language={group.language} />,
              },
              { label: t('group.meets'), value: group.meets },
            ]}
          />
          <ChoiceField
            t={t}
            name={`answer-${group.id}`}
            kind="radio"
            label={t('group.review.question', { name: group.name })}
            chosen={[fields[`answer-${group.id}`] ?? '']}
            error={trouble.of(`answer-${group.id}`)}
            choices={REVIEW_ANSWERS.map((value) => ({
              value,
              label: t(`group.review.${value}`),
              hint: t(`group.review.${value}.hint`),
            }))}
          />
          <TextAreaField
            t={t}
            name={`reason-${group.id}`}
            label={t('group.review.why')}
            hint={t('group.review.why.hint')}
            rows={2}
            value={fields[`reason-${group.id}`]}
            error={trouble.of(`reason-${group.id}`)}
          />
        </section>
      ))}
    </>
  )
}

/** What was written on another step of the same form, carried along. */
export function HiddenWords({ fields, which }: { fields: Fields; which: (name: string) => boolean }) {
  return (
    <>
      {Object.entries(fields)
        .filter(([name]) => which(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  )
}
