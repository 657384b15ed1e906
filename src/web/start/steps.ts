import type { DraftFields } from '../../features/people/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { NOWHERE, shownAgain, type Where } from '../where/where.ts'

/** The questions of a start (J2), one a page, in order. `storre` is asked only when the place is larger than its scale. */
export const STEPS = ['vad', 'storlek', 'plats', 'grans', 'storre', 'vilka', 'varfor', 'mote', 'granska'] as const
export type Step = (typeof STEPS)[number]

/** The draft's answers; empty when not asked yet. */
export interface Answers extends Where {
  readonly title: string
  readonly summary: string
  readonly initiatorKind: string
  readonly groupName: string
  readonly togetherWith: string
  readonly reason: string
  readonly interpreter: string
  readonly wishes: string
  readonly language: string
}

const EMPTY: Answers = {
  ...NOWHERE,
  title: '',
  summary: '',
  initiatorKind: '',
  groupName: '',
  togetherWith: '',
  reason: '',
  interpreter: '',
  wishes: '',
  language: '',
}

export function answersOf(fields: DraftFields): Answers {
  return { ...EMPTY, ...textsIn(fields) }
}

/** What one page's form holds, to be shown in it again: nothing about the other questions. */
export function answersIn(fields: Readonly<Record<string, string>>): Partial<Answers> {
  return textsIn(shownAgain(fields))
}

function textsIn(fields: DraftFields): Partial<Answers> {
  const texts = Object.entries(fields).filter(
    ([name, value]) => typeof value === 'string' && Object.hasOwn(EMPTY, name),
  )
  return Object.fromEntries(texts)
}

export function stepAddress(language: Language, step: Step): string {
  return `/${language}/starta/${step}`
}

/** True when the question needs no asking, given what has been answered. */
function isSkipped(step: Step, answers: Answers): boolean {
  if (step === 'plats') return answers.scale === 'city'
  if (step === 'grans') return answers.scale !== 'place'
  return step === 'storre' && answers.tooLarge === ''
}

/** The question that comes after. */
export function stepAfter(step: Step, answers: Answers): Step {
  return STEPS.slice(STEPS.indexOf(step) + 1).find((it) => !isSkipped(it, answers)) ?? 'granska'
}

/** The question before, to go back to; null at the first. */
export function stepBefore(step: Step, answers: Answers): Step | null {
  return STEPS.slice(0, STEPS.indexOf(step)).findLast((it) => !isSkipped(it, answers)) ?? null
}

/** The first question that has no answer and needs one: nobody gets to the end past it. */
export function firstUnanswered(answers: Answers): Step | null {
  const needed: readonly (readonly [Step, boolean])[] = [
    ['vad', answers.title !== '' && answers.summary !== ''],
    ['storlek', answers.scale !== ''],
    ['plats', answers.place !== ''],
    ['grans', answers.extent !== ''],
    ['storre', answers.largerBecause !== ''],
    ['vilka', answers.initiatorKind !== ''],
  ]
  return needed.find(([step, answered]) => !answered && !isSkipped(step, answers))?.[0] ?? null
}
