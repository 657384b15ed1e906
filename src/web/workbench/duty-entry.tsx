import type { DutyRow } from '../../features/duties/index.ts'
import { isOverdue } from '../../features/duties/index.ts'
import { addDays } from '../../platform/calendar/index.ts'
import { formatDate } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Entry } from '../ui/card.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { ownDutyAddress } from '../undertaking/duty-address.ts'
import { dutyInWords, ROOM_OF_DUTY } from '../undertaking/happens-here.tsx'
import type { LoadedWorkbench } from './load-workbench.ts'

const WHEN = ['late', 'today', 'soon', 'later'] as const
type When = (typeof WHEN)[number]

/** Duties under the headings of a morning: what is late, for today, for the coming week, and for later. */
export function byDay({ duties, today }: LoadedWorkbench): { when: When; duties: readonly DutyRow[] }[] {
  return WHEN.map((when) => ({ when, duties: duties.filter((duty) => whenOf(duty, today) === when) })).filter(
    (it) => it.duties.length > 0,
  )
}

function whenOf(duty: DutyRow, today: string): When {
  if (isOverdue(duty, today)) return 'late'
  if (duty.due === today) return 'today'
  return duty.due <= addDays(today, 7) ? 'soon' : 'later'
}

interface DutyEntryProps {
  visit: Visit
  loaded: LoadedWorkbench
  duty: DutyRow
}

/** One thing to do: what, about which undertaking, by when, whose it is. Its title leads to where it is done. */
export function DutyEntry({ visit, loaded, duty }: DutyEntryProps) {
  const { t, language } = visit
  const about = duty.undertaking === null ? undefined : loaded.titles.get(duty.undertaking)
  const subject = loaded.subjects.get((duty.about ?? duty).subject)
  const late = isOverdue(duty, loaded.today)
  const date = formatDate(language, duty.due)
  return (
    <Entry
      level={3}
      title={whatOf(visit, duty)}
      href={subject?.href ?? addressOf(visit, duty, about?.number)}
      facts={
        <>
          <StatusTag tone={late ? 'late' : 'waits'} label={t(late ? 'workbench.late' : 'workbench.due', { date })} />
          {duty.escalatedAt === null ? null : <StatusTag label={t('workbench.escalated')} />}
          <span>{whoseOf(visit, loaded, duty)}</span>
        </>
      }
    >
      {about === undefined ? null : <ForeignText text={about.title} language={about.language} />}
      {about !== undefined || subject === undefined ? null : (
        <>
          <ForeignText text={subject.title} language={subject.language} />
          {subject.placeName === '' ? null : `, ${subject.placeName}`}
        </>
      )}
    </Entry>
  )
}

/** For what others were late with: that, and what it was. */
function whatOf(visit: Visit, { about, ...duty }: DutyRow): string {
  const what = dutyInWords(visit, duty).replace(/\.$/, '')
  return about === null ? what : `${what}: ${dutyInWords(visit, about).replace(/\.$/, '')}`
}

/** One's own duty leads to its form; what others are to do leads to the page that shows how it stands. */
function addressOf({ language, actor }: Visit, duty: DutyRow, number: number | undefined): string {
  if (number === undefined) return `/${language}/arbetsbord`
  const own = actor.kind === 'person' && duty.about === null && duty.person === actor.person
  return own
    ? ownDutyAddress(language, number, duty)
    : undertakingAddress(language, number, ROOM_OF_DUTY[duty.about?.kind ?? duty.kind])
}

/** Whose it is: somebody by name and their body, or the body alone when nobody has taken it on. */
function whoseOf({ t }: Visit, { names }: LoadedWorkbench, { person, body, about }: DutyRow): string {
  const nameOf = (id: string | null | undefined) => (id ? names.get(id) : undefined)
  const unit = nameOf(body) ?? ''
  const whose = nameOf(person)
  const told = whose === undefined ? t('workbench.nobody', { body: unit }) : `${whose}, ${unit}`
  const behind = nameOf(about?.person) ?? nameOf(about?.body)
  return behind === undefined ? told : `${told}. ${t('workbench.behind', { who: behind })}`
}
