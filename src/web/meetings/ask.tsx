import { askForMeeting, findFirstMeeting, findWishes, meetingPolicy } from '../../features/meetings/index.ts'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { languageChoices } from '../languages.ts'
import { SendButton } from '../ui/button.tsx'
import { CheckField } from '../ui/choice-field.tsx'
import { SelectField, TextAreaField } from '../ui/field.tsx'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { meetingsAddress } from './addresses.ts'
import { stopped } from './allowed-here.ts'
import { formPage } from './form-page.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** What the first meeting needs: language, interpreter, anything else (R26). As it was said before, to be changed. */
export const asksForMeeting: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const { site, language } = c.get('visit')
  const [meeting, wishes] = await Promise.all([
    findFirstMeeting(site.world.db, undertaking.id),
    findWishes(site.world.db, undertaking.id),
  ])
  const fields: Fields = {
    language: meeting?.language ?? language,
    wishes,
    ...(meeting?.interpreter && { interpreter: 'yes' }),
  }
  return show(c, undertaking, fields)
}

export const takesAsk: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const fields = await readFields(c)
  return submit(
    c,
    askForMeeting,
    { ...fields, undertaking: undertaking.id },
    {
      done: () => `${meetingsAddress(c.get('visit').language, undertaking.number)}?sparad=onskemal`,
      again: (trouble) => show(c, undertaking, fields, trouble),
    },
  )
}

function refusedTo(c: Page, undertaking: Undertaking) {
  const may = meetingPolicy.mayAskForMeeting(c.get('visit').actor, undertaking)
  return stopped(c, undertaking, may, 'meeting.ask.forbidden')
}

function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const { t, language } = c.get('visit')
  const spoken = fields.language ?? language
  return formPage(c, {
    undertaking,
    title: t('start.meeting'),
    lead: t('meetings.ask.lead'),
    parts: ['onskemal'],
    trouble,
    children: (
      <>
        <SelectField
          t={t}
          name="language"
          label={t('start.meeting.language')}
          value={spoken}
          empty={null}
          options={languageChoices(language, spoken)}
          error={trouble.of('language')}
        />
        <CheckField
          t={t}
          name="interpreter"
          label={t('start.meeting.interpreter-yes')}
          checked={fields.interpreter !== undefined}
        />
        <TextAreaField
          t={t}
          name="wishes"
          label={t('start.meeting.wishes')}
          hint={t('start.meeting.wishes.hint')}
          optional
          value={fields.wishes}
          error={trouble.of('wishes')}
          rows={4}
        />
        <SendButton t={t}>{t('meetings.save')}</SendButton>
      </>
    ),
  })
}
