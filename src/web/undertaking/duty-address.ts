import type { DutyRow } from '../../features/duties/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { meetingsAddress, notesAddress } from '../meetings/addresses.ts'
import { problemAddress, saidAddress } from '../problem/addresses.ts'
import { undertakingAddress } from './addresses.ts'
import { ROOM_OF_DUTY } from './happens-here.tsx'

/** Where somebody's own duty is done: one press from the workbench to its form (J3). Without a form, the room it belongs to. */
export function ownDutyAddress(
  language: Language,
  number: number,
  { kind, subject }: Pick<DutyRow, 'kind' | 'subject'>,
): string {
  switch (kind) {
    case 'answer-shaping':
      return saidAddress(language, number, subject)
    case 'describe-problem':
      return problemAddress(language, number, 'skriv')
    case 'offer-times':
      return meetingsAddress(language, number, 'erbjud')
    case 'hold-meeting':
      return meetingsAddress(language, number, 'hallet')
    case 'write-notes':
      return notesAddress(language, number, subject, 'skriv')
    default:
      return undertakingAddress(language, number, ROOM_OF_DUTY[kind])
  }
}
