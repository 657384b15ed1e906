import type { DutyRow } from '../../features/duties/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { isMessageKey } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { HappensNow } from '../ui/happens-now.tsx'
import { type UndertakingRoom, undertakingAddress } from './addresses.ts'
import type { WholeUndertaking } from './load-undertaking.ts'
import { nextDuty } from './next-duty.ts'
import { day } from './wording.ts'

/** Where each kind of duty is done. */
export const ROOM_OF_DUTY: Readonly<Record<string, UndertakingRoom>> = {
  'assign-contact': 'contact',
  'offer-times': 'meetings',
  'choose-time': 'meetings',
  'hold-meeting': 'meetings',
  'write-notes': 'meetings',
  'describe-problem': 'problem',
  'shape-problem': 'problem',
  'answer-shaping': 'problem',
  'answer-overlaps': 'overlaps',
  'answer-support': 'support',
  'close-handover': 'responsibility',
  'pass-gate': 'gate',
}

/** What happens now: the open duty whose day comes first, by when, who answers, and the one thing to do. */
export function HappensHere({ visit, whole }: { visit: Visit; whole: WholeUndertaking }) {
  const { t, language } = visit
  const { undertaking, duties } = whole
  const today = dateIn(visit.site.world.now())
  const next = nextDuty(
    duties.filter((duty) => isMessageKey(`duties.kind.${duty.kind}`)),
    today,
  )
  const board = { name: undertaking.boardName, why: undertakingAddress(language, undertaking.number, 'responsibility') }
  const answers = undertaking.contactName ?? undefined
  if (undertaking.endedAt !== null) return <HappensNow t={t} tone="rest" what={t('duty.ended')} board={board} />
  if (next === undefined) return <HappensNow t={t} tone="rest" what={t('duty.none')} answers={answers} board={board} />
  const { duty, late, showsDay } = next
  const room = ROOM_OF_DUTY[duty.kind]
  return (
    <HappensNow
      t={t}
      what={dutyInWords(visit, duty)}
      due={showsDay ? day(language, duty.due) : undefined}
      tone={late ? 'late' : 'waits'}
      answers={answers}
      board={board}
      action={
        room === undefined
          ? undefined
          : { label: t('duty.see'), href: undertakingAddress(language, undertaking.number, room) }
      }
    />
  )
}

/** What is to be done, as a sentence: `duty.<kind>`. */
export function dutyInWords({ t }: Visit, duty: Pick<DutyRow, 'kind'>): string {
  const key = `duties.kind.${duty.kind}`
  return isMessageKey(key) ? t(key) : t('duty.other')
}
