import type { FirstMeetingPage } from '../../features/meetings/index.ts'
import { type ActorKind, KINDS_OF_ACTOR } from '../../features/undertakings/index.ts'
import { groupOf } from '../actor-groups.ts'
import type { Fields } from '../frame/form.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Visit } from '../frame/visit.ts'
import { ActorName } from '../ui/actor-mark.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { TextField } from '../ui/field.tsx'

type Attendance = FirstMeetingPage['attendance']

/** Residents fewer than this are not counted out in public (C3); organisations are public anyway. */
const SMALLEST = 5

interface AttendanceTableProps {
  visit: Visit
  /** What they came to: tables on one page are told apart by it. */
  meeting: string
  attendance: Attendance
}

/** How many came, by kind of actor. */
export function AttendanceTable({ visit: { t }, meeting, attendance }: AttendanceTableProps) {
  const came = KINDS_OF_ACTOR.filter((kind) => (attendance[kind] ?? 0) > 0)
  if (came.length === 0) return null
  return (
    <DataTable
      caption={t('meetings.came-to', { meeting })}
      columns={[{ label: t('meetings.came.kind') }, { label: t('meetings.came.people'), number: true }]}
      rows={came.map((kind) => [
        <ActorName t={t} group={groupOf(kind)} name={t(`actor.${kind}`)} />,
        inWords(kind, attendance[kind] ?? 0, t('undertaking.mix.few')),
      ])}
    />
  )
}

function inWords(kind: ActorKind, people: number, few: string): string {
  return groupOf(kind) === 'residents' && people < SMALLEST ? few : String(people)
}

interface AttendanceFieldsProps {
  visit: Visit
  fields: Fields
  trouble: Trouble
}

/** A number for each kind of actor; what is left empty is nobody. People are counted, never listed. */
export function AttendanceFields({ visit: { t }, fields, trouble }: AttendanceFieldsProps) {
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('meetings.came')}</legend>
      <p class="soft">{t('meetings.came.hint')}</p>
      <div class="numbers">
        {KINDS_OF_ACTOR.map((kind) => (
          <TextField
            t={t}
            type="number"
            inputmode="numeric"
            name={nameOf(kind)}
            label={t(`actor.${kind}`)}
            min="0"
            short
            value={fields[nameOf(kind)] ?? ''}
            error={trouble.of(nameOf(kind))}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** How many came, as they were sent: what is left empty is left out. */
export function attendanceIn(fields: Fields): Record<string, string> {
  const sent = KINDS_OF_ACTOR.map((kind) => [kind, fields[nameOf(kind)]?.trim() ?? ''] as const)
  return Object.fromEntries(sent.filter(([, people]) => people !== ''))
}

/** What is wrong with the numbers as a whole is told at the first of them. */
export function pointedAt(trouble: Trouble): Trouble {
  const errors = trouble.errors.map((it) => (it.name === 'attendance' ? { ...it, name: nameOf('resident') } : it))
  return { ...trouble, errors, of: (field) => errors.find((it) => it.name === field)?.message }
}

function nameOf(kind: ActorKind): string {
  return `attendance.${kind}`
}
