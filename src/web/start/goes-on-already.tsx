import { findMeetingsOfDraft, type Met } from '../../features/coordination/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Visit } from '../frame/visit.ts'
import { effortAddress } from '../overlaps/addresses.ts'
import { MeetingWords, placesOf } from '../overlaps/meeting-words.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import type { Answers } from './steps.ts'

const AT_ONCE = 5

/** What the person chose about what goes on already, as the form had it. */
export type MeetsFields = Readonly<Record<string, string>>

/** What goes on already where somebody is about to start something. */
export async function meetingsOfAnswers({ site }: Visit, answers: Answers): Promise<readonly Met[]> {
  const { db } = site.world
  return findMeetingsOfDraft(db, {
    ...{ title: answers.title, place: answers.place, begins: dateIn(site.world.now()) },
    boundary: answers.boundary === '' ? null : JSON.parse(answers.boundary),
  })
}

interface GoesOnProps {
  visit: Visit
  met: readonly Met[]
  fields: MeetsFields
  trouble: Trouble
}

/** What goes on there already, and one choice for all of it (R8): the heaviest first, each with how it meets. */
export async function GoesOnAlready({ visit, met, fields, trouble }: GoesOnProps) {
  const { t } = visit
  if (met.length === 0) return null
  const places = await placesOf(visit)
  const more = met.length - AT_ONCE
  return (
    <section class="flow" aria-labelledby="meets">
      <h2 id="meets">{t('start.meets')}</h2>
      <p>{t('start.meets.lead')}</p>
      <ul>
        {met.slice(0, AT_ONCE).map(({ other, meeting }) => (
          <li>
            <a href={effortAddress(visit.language, other.id)}>
              <ForeignText text={other.title} language={other.language} />
            </a>
            <MeetingWords visit={visit} parts={meeting.parts} places={places} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('start.meets.more', { count: more })}</p> : null}
      <ChoiceField
        t={t}
        kind="radio"
        name="meets.answer"
        label={t('start.meets.question')}
        choices={(['join', 'coordinate', 'keep-apart'] as const).map((value) => ({
          value,
          label: t(`start.meets.${value}`),
        }))}
        chosen={[fields['meets.answer'] ?? '']}
        error={trouble.of('meets.answer')}
      />
      <TextAreaField
        t={t}
        name="meets.reason"
        rows={3}
        label={t('start.meets.reason')}
        hint={t('start.meets.reason.hint')}
        value={fields['meets.reason'] ?? ''}
        error={trouble.of('meets.reason')}
      />
    </section>
  )
}
