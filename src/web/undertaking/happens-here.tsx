import type { DutyRow } from '../../features/duties/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { isMessageKey, say } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { HappensNow } from '../ui/happens-now.tsx'
import { isUndertakingRoom, roomAddress, type UndertakingRoom, undertakingAddress } from './addresses.ts'
import type { WholeUndertaking } from './load-undertaking.ts'
import { nextDuty } from './next-duty.ts'
import { day, modelText } from './wording.ts'

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
  if (next === undefined) return <GateAsks visit={visit} whole={whole} answers={answers} board={board} />
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

interface GateAsksProps {
  visit: Visit
  whole: WholeUndertaking
  answers: string | undefined
  board: { name: string; why: string }
}

/** Nothing waits for a day: then what the gate still needs comes next, as an invitation. */
function GateAsks({ visit: { t, language }, whole, answers, board }: GateAsksProps) {
  const { undertaking, standing } = whole
  const lacking = standing.criteria.find(({ state }) => state === 'not-met')
  if (lacking === undefined)
    return <HappensNow t={t} tone="rest" what={t('duty.none')} answers={answers} board={board} />
  const title = modelText(lacking.criterion.text, language).text
  const room = lacking.evidence.links.map(({ to }) => to).find(isUndertakingRoom)
  const href =
    room === undefined
      ? roomAddress(language, undertaking.number, 'gate', lacking.criterion.id)
      : undertakingAddress(language, undertaking.number, room)
  return (
    <HappensNow
      t={t}
      what={`${t('duty.gate-needs', { title })} ${lacking.evidence.missing.map((it) => say(language, it)).join(' ')}`}
      answers={answers}
      board={board}
      action={{ label: t('duty.see'), href }}
    />
  )
}

/** What is to be done, as a sentence: `duty.<kind>`. */
export function dutyInWords({ t }: Visit, duty: Pick<DutyRow, 'kind'>): string {
  const key = `duties.kind.${duty.kind}`
  return isMessageKey(key) ? t(key) : t('duty.other')
}
