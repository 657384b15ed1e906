import { z } from 'zod'
import { addDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'
import { isLanguage, translator } from '../../../platform/i18n/index.ts'
import { freeText } from '../../../platform/text.ts'
import type { TargetGroup } from '../../efforts/index.ts'
import { type Boundary, lieOfPlaces, type PlaceLie } from '../../places/index.ts'
import { OVERLAP_ANSWERS } from '../domain/answer.ts'
import { findMeetings, type Met } from '../finding/find-meetings.ts'
import { languageTag } from '../form.ts'
import { insertChoice } from './store.ts'

/** What somebody chooses who starts an undertaking where something goes on already: one answer for all that it meets (R8). */
export const startChoice = z
  .object({
    answer: z.enum(OVERLAP_ANSWERS, { error: 'form.choose' }),
    /** Residents needn't argue for working together; to keep apart has its public reason. */
    reason: freeText({ max: 2000, optional: true }),
    language: languageTag,
  })
  .refine((it) => it.answer !== 'keep-apart' || it.reason !== '', { path: ['reason'], message: 'form.required' })
export type StartChoice = z.output<typeof startChoice>

/** When what was chosen at a start is looked at again. */
const HOLDS_FOR_DAYS = 90

/** Keeps the choice, in the transaction that starts the undertaking: it is its side's answer to what is found right after. */
export async function keepStartChoice(
  tx: Tx,
  undertaking: string,
  { answer, reason, language }: StartChoice,
  { now, by }: { readonly now: Date; readonly by: string | null },
): Promise<void> {
  const said = reason === '' ? usualReason(answer, language) : { reason, language }
  const until = answer === 'keep-apart' ? null : addDays(dateIn(now), HOLDS_FOR_DAYS)
  await insertChoice(tx, { undertaking, answer, ...said, until, by }, now)
}

/** Why, when nothing was said: in the language of whoever starts, where we have it. */
function usualReason(answer: StartChoice['answer'], language: string): { reason: string; language: string } {
  const spoken = isLanguage(language) ? language : 'sv'
  return {
    reason: translator(spoken)(`overlap.start.reason.${answer === 'join' ? 'join' : 'coordinate'}`),
    language: spoken,
  }
}

/** What isn't written down yet, as far as it is known. */
export interface DraftEffort {
  readonly title: string
  readonly place: string
  /** Its own boundary in WGS84. */
  readonly boundary: Boundary | null
  readonly begins: string
  /** What else is told by then; no end means that it goes on. */
  readonly ends?: string | null
  readonly otherPlaces?: readonly string[]
  readonly themes?: readonly string[]
  readonly targetGroups?: readonly TargetGroup[]
}

/** No effort has this id: a draft isn't one yet. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What a draft meets as it stands, what meets most first (R8). Nothing is written. */
export async function findMeetingsOfDraft(db: Db, draft: DraftEffort): Promise<Met[]> {
  const { title, place, boundary, begins, ends = null, otherPlaces = [], themes = [], targetGroups = [] } = draft
  const lie: PlaceLie | undefined = (await lieOfPlaces(db)).of(place)
  return findMeetings(db, {
    ...{ id: NOBODY, title, place, boundary, begins, ends, otherPlaces, themes, targetGroups },
    ...{ askings: [], isCityWide: boundary === null && lie?.scale === 'city' },
  })
}
