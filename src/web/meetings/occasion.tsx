import { meetingPolicy, registerOccasion } from '../../features/meetings/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { languageChoices } from '../languages.ts'
import { turnedAway } from '../officers-only.ts'
import { SendButton } from '../ui/button.tsx'
import { CheckField } from '../ui/choice-field.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { meetingsAddress } from './addresses.ts'
import { AttendanceFields, attendanceIn, pointedAt } from './attendance.tsx'
import { formPage } from './form-page.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** A named occasion where people were met. What residents said there is then registered with the problem (R22). */
export const registersOccasion: PageOfUndertaking = (c, undertaking) =>
  refusedTo(c, undertaking) ?? show(c, undertaking, {})

export const takesOccasion: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const fields = await readFields(c)
  const input = { ...fields, undertaking: undertaking.id, attendance: attendanceIn(fields) }
  return submit(c, registerOccasion, input, {
    done: () => `${meetingsAddress(c.get('visit').language, undertaking.number)}?sparad=traff`,
    again: (trouble) => show(c, undertaking, fields, pointedAt(trouble)),
  })
}

function refusedTo(c: Page, undertaking: Undertaking) {
  const { actor } = c.get('visit')
  const away = turnedAway(c, meetingPolicy.mayRegisterMeeting(actor, undertaking), 'meeting.occasion.forbidden')
  return away ?? (undertaking.endedAt === null ? null : errorPage(c, 409, 'undertaking.ended'))
}

function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, language } = visit
  const spoken = fields.language ?? language
  return formPage(c, {
    undertaking,
    title: t('meetings.occasion'),
    lead: t('meetings.occasion.lead'),
    parts: ['traff'],
    trouble,
    children: (
      <>
        <TextField
          t={t}
          name="name"
          label={t('meetings.occasion.name')}
          hint={t('meetings.occasion.name.hint')}
          value={fields.name}
          error={trouble.of('name')}
        />
        <TextField
          t={t}
          type="date"
          name="heldOn"
          label={t('meetings.occasion.when')}
          value={fields.heldOn}
          max={dateIn(visit.site.world.now())}
          error={trouble.of('heldOn')}
        />
        <TextField t={t} name="where" label={t('meetings.where')} value={fields.where} error={trouble.of('where')} />
        <SelectField
          t={t}
          name="language"
          label={t('meetings.language')}
          value={spoken}
          empty={null}
          options={languageChoices(language, spoken)}
          error={trouble.of('language')}
        />
        <CheckField
          t={t}
          name="interpreted"
          label={t('meetings.interpreter.present')}
          checked={fields.interpreted !== undefined}
        />
        <AttendanceFields visit={visit} fields={fields} trouble={trouble} />
        <SendButton t={t}>{t('meetings.occasion.send')}</SendButton>
      </>
    ),
  })
}
