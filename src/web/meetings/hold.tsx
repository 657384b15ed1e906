import { findFirstMeeting, holdMeeting, meetingPolicy } from '../../features/meetings/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { SendButton } from '../ui/button.tsx'
import { CheckField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { notesAddress } from './addresses.ts'
import { AttendanceFields, attendanceIn, pointedAt } from './attendance.tsx'
import { formPage } from './form-page.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** That the first meeting was held: when, where, how many came of each kind (R26). Once. */
export const holds: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const { world } = c.get('visit').site
  const meeting = await findFirstMeeting(world.db, undertaking.id)
  if (meeting !== undefined && meeting.heldOn !== null) return errorPage(c, 409, 'meeting.held-already')
  const booked = meeting?.bookedFor ?? null
  const past = booked !== null && booked.getTime() <= world.now().getTime()
  const heldOn = past ? dateIn(booked) : ''
  return show(c, undertaking, { heldOn, where: meeting?.where ?? '' })
}

/** Registers it, and goes on to the notes. Registered by another meanwhile, it says so, with the words kept. */
export const takesHeld: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const fields = await readFields(c)
  const input = { ...fields, undertaking: undertaking.id, attendance: attendanceIn(fields) }
  return submit(c, holdMeeting, input, {
    done: ({ meeting }) => notesAddress(c.get('visit').language, undertaking.number, meeting.id, 'skriv'),
    again: (trouble) => show(c, undertaking, fields, pointedAt(trouble)),
  })
}

function refusedTo(c: Page, undertaking: Undertaking) {
  const { actor } = c.get('visit')
  const away = turnedAway(c, meetingPolicy.mayRegisterMeeting(actor, undertaking), 'meeting.hold.forbidden')
  return away ?? (undertaking.endedAt === null ? null : errorPage(c, 409, 'undertaking.ended'))
}

function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t } = visit
  return formPage(c, {
    undertaking,
    title: t('meetings.hold'),
    lead: t('meetings.hold.lead'),
    parts: ['hallet'],
    trouble,
    children: (
      <>
        <TextField
          t={t}
          type="date"
          name="heldOn"
          label={t('meetings.hold.when')}
          value={fields.heldOn}
          max={dateIn(visit.site.world.now())}
          error={trouble.of('heldOn')}
        />
        <TextField
          t={t}
          name="where"
          label={t('meetings.where')}
          optional
          value={fields.where}
          error={trouble.of('where')}
        />
        <CheckField
          t={t}
          name="interpreted"
          label={t('meetings.interpreter.present')}
          checked={fields.interpreted !== undefined}
        />
        <AttendanceFields visit={visit} fields={fields} trouble={trouble} />
        <SendButton t={t}>{t('meetings.hold.send')}</SendButton>
      </>
    ),
  })
}
