import { listDutiesOfUndertaking } from '../../features/duties/index.ts'
import { type FirstMeetingPage, meetingPolicy } from '../../features/meetings/index.ts'
import { type UndertakingPage, undertakingPolicy } from '../../features/undertakings/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Visit } from '../frame/visit.ts'
import { HappensNow } from '../ui/happens-now.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { clockTime, day } from '../undertaking/wording.ts'
import { meetingsAddress, notesAddress } from './addresses.ts'
import { DUTY_OF_STEP, nextStep, type Step } from './next-step.ts'

interface WaitsForProps {
  visit: Visit
  undertaking: UndertakingPage
  meeting: FirstMeetingPage | undefined
  /** Days that duties are due, by their kind (`YYYY-MM-DD`). */
  due: ReadonlyMap<string, string>
}

/** Days that the undertaking's duties are due, by kind. */
export async function dueByKind({ site }: Visit, undertaking: string): Promise<ReadonlyMap<string, string>> {
  const duties = await listDutiesOfUndertaking(site.world.db, undertaking)
  return new Map(duties.map((it) => [it.kind, it.due]))
}

/** Where the first meeting is, in words: what it waits for, by when, who does it, and the one thing to press. */
export function WaitsFor({ visit, undertaking, meeting, due }: WaitsForProps) {
  const { t, language, site } = visit
  const now = site.world.now()
  const step = nextStep({ contactNamed: undertaking.contactPerson !== null, meeting }, now)
  const dueOn = due.get(DUTY_OF_STEP[step] ?? '')
  const late = dueOn !== undefined && dueOn < dateIn(now)
  const ended = undertaking.endedAt !== null
  return (
    <HappensNow
      t={t}
      what={whatWaits(visit, step, meeting, undertaking)}
      tone={step === 'done' || ended ? 'rest' : late ? 'late' : 'waits'}
      due={dueOn === undefined || ended ? undefined : day(language, dueOn)}
      answers={undertaking.contactName ?? undefined}
      board={{
        name: undertaking.boardName,
        why: undertakingAddress(language, undertaking.number, 'responsibility'),
      }}
      action={ended ? undefined : actionOf(visit, step, undertaking, meeting)}
    />
  )
}

function whatWaits(
  { t, language }: Visit,
  step: Step,
  meeting: WaitsForProps['meeting'],
  undertaking: UndertakingPage,
) {
  if ((step === 'hold' || step === 'come') && meeting?.bookedFor) {
    const when = { time: clockTime(language, meeting.bookedFor).text, where: meeting.where }
    return t(step === 'come' ? 'meetings.next.hold' : 'meetings.next.held', when)
  }
  if ((step === 'write' || step === 'done') && meeting?.heldOn)
    return t(`meetings.next.${step}`, { date: day(language, meeting.heldOn).text })
  if (step === 'contact') return t('meetings.next.contact', { board: undertaking.boardName })
  return t(step === 'choose' ? 'meetings.next.choose' : 'meetings.next.offer')
}

/** The one thing that whoever reads can do about it; nothing for those who can't. */
function actionOf(
  { t, language, actor }: Visit,
  step: Step,
  undertaking: UndertakingPage,
  meeting: WaitsForProps['meeting'],
): { label: string; href: string } | undefined {
  const to = (...parts: string[]) => meetingsAddress(language, undertaking.number, ...parts)
  switch (step) {
    case 'contact':
      return undertakingPolicy.mayAssignContact(actor, undertaking)
        ? { label: t('meetings.do.contact'), href: undertakingAddress(language, undertaking.number, 'contact') }
        : undefined
    case 'offer':
      return meetingPolicy.mayOfferTimes(actor, undertaking)
        ? { label: t('meetings.offer'), href: to('erbjud') }
        : undefined
    case 'choose':
      return meetingPolicy.mayBook(actor, undertaking) ? { label: t('meetings.choose'), href: to('tid') } : undefined
    case 'come':
      return { label: t('meetings.calendar'), href: to('forsta-motet.ics') }
    case 'hold':
      return meetingPolicy.mayRegisterMeeting(actor, undertaking)
        ? { label: t('meetings.hold'), href: to('hallet') }
        : undefined
    case 'write':
      return meetingPolicy.mayWriteNotes(actor, undertaking) && meeting !== undefined
        ? { label: t('meetings.notes.write'), href: notesAddress(language, undertaking.number, meeting.id, 'skriv') }
        : undefined
    case 'done':
      return meeting === undefined
        ? undefined
        : { label: t('meetings.notes.read'), href: notesAddress(language, undertaking.number, meeting.id) }
  }
}
