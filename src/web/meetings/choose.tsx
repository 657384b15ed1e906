import { bookMeeting, type FirstMeetingPage, findFirstMeeting, meetingPolicy } from '../../features/meetings/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { SendButton } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { Form } from '../ui/form.tsx'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { clockTime } from '../undertaking/wording.ts'
import { meetingsAddress } from './addresses.ts'
import { stopped } from './allowed-here.ts'
import { timesLeft } from './next-step.ts'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** Which time suits you? By the private link, or the contact person for them (R26). */
export const chooses: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const { language, site } = c.get('visit')
  const meeting = await findFirstMeeting(site.world.db, undertaking.id)
  const left = meeting === undefined ? [] : timesLeft(meeting, site.world.now())
  // Nothing to choose: the meetings' page says how it stands.
  if (meeting === undefined || meeting.bookedFor !== null || meeting.heldOn !== null || left.length === 0)
    return c.redirect(meetingsAddress(language, undertaking.number), 302)
  return show(c, undertaking, meeting, {})
}

/** Books it. Who comes second, or with a time that is gone, sees the times there are now. */
export const takesChoice: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const { language, site } = c.get('visit')
  const fields = await readFields(c)
  return submit(
    c,
    bookMeeting,
    { undertaking: undertaking.id, time: fields.time },
    {
      done: () => `${meetingsAddress(language, undertaking.number)}?sparad=tid`,
      again: async (trouble) => {
        const meeting = await findFirstMeeting(site.world.db, undertaking.id)
        return meeting === undefined
          ? errorPage(c, 409, 'meeting.book.gone')
          : show(c, undertaking, meeting, fields, trouble)
      },
    },
  )
}

function refusedTo(c: Page, undertaking: Undertaking) {
  const may = meetingPolicy.mayBook(c.get('visit').actor, undertaking)
  return stopped(c, undertaking, may, 'meeting.book.forbidden')
}

function show(
  c: Page,
  undertaking: Undertaking,
  meeting: FirstMeetingPage,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
) {
  const { t, language, site } = c.get('visit')
  const open = meeting.bookedFor === null && meeting.heldOn === null
  const left = open ? timesLeft(meeting, site.world.now()) : []
  const back = meetingsAddress(language, undertaking.number)
  return page(
    c,
    {
      title: t('meetings.choose.title'),
      room: 'undertakings',
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow question">
      <p class="soft">
        <a href={back}>{t('meetings.back')}</a>
      </p>
      <WhatWasWrong t={t} trouble={trouble} />
      {left.length === 0 ? (
        <h1>{t('meetings.choose.title')}</h1>
      ) : (
        <Form t={t} action={`${back}/tid`}>
          <ChoiceField
            t={t}
            kind="radio"
            name="time"
            label={t('meetings.choose.title')}
            hint={t('meetings.choose.hint')}
            question
            choices={left.map((it) => ({
              value: it.id,
              label: clockTime(language, new Date(it.startsAt)).text,
              hint: it.where,
            }))}
            chosen={[fields.time ?? '']}
            error={trouble.of('time')}
          />
          <SendButton t={t}>{t('meetings.choose.send')}</SendButton>
        </Form>
      )}
    </div>,
  )
}
