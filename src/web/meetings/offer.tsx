import {
  type FirstMeetingPage,
  findFirstMeeting,
  MOST_TIMES,
  meetingPolicy,
  offerTimes,
} from '../../features/meetings/index.ts'
import { localTime } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { Button, SendButton } from '../ui/button.tsx'
import { CheckField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { clockTime } from '../undertaking/wording.ts'
import { meetingsAddress } from './addresses.ts'
import { formPage } from './form-page.tsx'
import { timesLeft } from './next-step.ts'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** Rows to begin with. */
const ROWS = 3

/** Times for the first meeting: those that are offered now, and room for more (R26). */
export const offers: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const { world } = c.get('visit').site
  const meeting = await findFirstMeeting(world.db, undertaking.id)
  if (meeting !== undefined && meeting.heldOn !== null) return errorPage(c, 409, 'meeting.held-already')
  return show(c, { undertaking, meeting, fields: meeting === undefined ? {} : offeredBefore(meeting, world.now()) })
}

export const takesOffer: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const { site, language } = c.get('visit')
  const fields = await readFields(c)
  const meeting = await findFirstMeeting(site.world.db, undertaking.id)
  if (fields.fler !== undefined) return show(c, { undertaking, meeting, fields })
  const rows = rowsIn(fields).filter((row) => row.date !== '' || row.time !== '')
  const input = {
    undertaking: undertaking.id,
    where: fields.where,
    rebook: fields.rebook,
    times: rows.map((row) => `${row.date}T${row.time}`),
    wheres: rows.map((row) => row.where),
  }
  return submit(c, offerTimes, input, {
    done: () => `${meetingsAddress(language, undertaking.number)}?sparad=erbjud`,
    again: async (trouble) => {
      const now = await findFirstMeeting(site.world.db, undertaking.id)
      return show(c, { undertaking, meeting: now, fields, trouble: atRows(trouble, rows) })
    },
  })
}

function refusedTo(c: Page, undertaking: Undertaking) {
  const { actor } = c.get('visit')
  const away = turnedAway(c, meetingPolicy.mayOfferTimes(actor, undertaking), 'meeting.offer.forbidden')
  return away ?? (undertaking.endedAt === null ? null : errorPage(c, 409, 'undertaking.ended'))
}

interface Row {
  /** Its place in the form. */
  readonly at: number
  readonly date: string
  readonly time: string
  readonly where: string
}

function rowsIn(fields: Fields): Row[] {
  return Array.from({ length: MOST_TIMES }, (_, at) => ({
    at,
    date: fields[`date.${at}`]?.trim() ?? '',
    time: fields[`time.${at}`]?.trim() ?? '',
    where: fields[`where.${at}`] ?? '',
  }))
}

/** Empty rows are not sent, so what is wrong with the second time may belong to the fourth row. */
function atRows(trouble: Trouble, rows: readonly Row[]): Trouble {
  const errors = trouble.errors.map(({ name, message }) => {
    const [list = '', index] = name.split('.')
    const row = rows[Number(index)]?.at ?? 0
    if (list === 'times') return { name: `date.${row}`, message }
    return list === 'wheres' ? { name: `where.${row}`, message } : { name, message }
  })
  return { ...trouble, errors, of: (field) => errors.find((it) => it.name === field)?.message }
}

/** The times that can still be chosen stand in the form: offering anew replaces those that were offered. */
function offeredBefore(meeting: FirstMeetingPage, now: Date): Fields {
  const left = timesLeft(meeting, now)
  const where = left[0]?.where ?? meeting.where
  const rows = left.flatMap((it, at): [string, string][] => {
    const [date = '', time = ''] = localTime(new Date(it.startsAt)).split('T')
    const elsewhere: [string, string][] = it.where === where ? [] : [[`where.${at}`, it.where]]
    return [[`date.${at}`, date], [`time.${at}`, time], ...elsewhere]
  })
  return { where, ...Object.fromEntries(rows) }
}

interface ShowProps {
  undertaking: Undertaking
  meeting: FirstMeetingPage | undefined
  fields: Fields
  trouble?: Trouble
}

function show(c: Page, { undertaking, meeting, fields, trouble = NO_TROUBLE }: ShowProps) {
  const visit = c.get('visit')
  const { t, language } = visit
  const filled = rowsIn(fields).findLastIndex((row) => row.date !== '' || row.time !== '' || row.where !== '') + 1
  const rows = fields.fler === undefined ? Math.max(ROWS, filled) : MOST_TIMES
  const booked = meeting?.bookedFor ?? null
  return formPage(c, {
    undertaking,
    title: t(booked === null ? 'meetings.offer' : 'meetings.rebook'),
    lead: t('meetings.offer.lead', { most: MOST_TIMES }),
    parts: ['erbjud'],
    trouble,
    children: (
      <>
        <TextField t={t} name="where" label={t('meetings.where')} value={fields.where} error={trouble.of('where')} />
        {Array.from({ length: rows }, (_, at) => (
          <TimeRow visit={visit} at={at} fields={fields} trouble={trouble} />
        ))}
        {rows < MOST_TIMES ? (
          <p>
            <Button weight="secondary" name="fler" value="1">
              {t('meetings.offer.more')}
            </Button>
          </p>
        ) : null}
        {booked === null ? null : (
          <CheckField
            t={t}
            name="rebook"
            label={t('meetings.offer.undo-booking', { time: clockTime(language, booked).text })}
            checked={fields.rebook !== undefined}
          />
        )}
        <SendButton t={t}>{t('meetings.offer.send')}</SendButton>
      </>
    ),
  })
}

interface TimeRowProps {
  visit: Visit
  at: number
  fields: Fields
  trouble: Trouble
}

function TimeRow({ visit: { t }, at, fields, trouble }: TimeRowProps) {
  const field = (name: string) => ({
    name: `${name}.${at}`,
    value: fields[`${name}.${at}`] ?? '',
    error: trouble.of(`${name}.${at}`),
  })
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('meetings.offer.row', { number: at + 1 })}</legend>
      <div class="numbers">
        <TextField t={t} type="date" label={t('meetings.date')} {...field('date')} />
        <TextField t={t} type="time" label={t('meetings.time')} {...field('time')} />
        <TextField t={t} label={t('meetings.offer.other-place')} optional {...field('where')} />
      </div>
    </fieldset>
  )
}
