import type { TargetGroup } from './target-group.ts'

/** In what way residents are asked. */
export const ASKING_WAYS = ['survey', 'dialogue', 'meeting', 'walk', 'interview', 'other'] as const
export type AskingWay = (typeof ASKING_WAYS)[number]

/**
 * What an effort asks of residents, and when (R7); afterwards how many answered and what they said in short, so that
 * others needn't ask again (J5). An occasion is one day, and may have hours (`HH:MM`, local time in Sweden).
 */
export interface Asking {
  readonly id: string
  readonly effort: string
  /** Where those who are asked are: the effort's place, or one in it. */
  readonly place: string
  readonly what: string
  readonly language: string
  readonly way: AskingWay
  readonly begins: string
  readonly ends: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  /** Where people meet, in words. */
  readonly whereAt: string | null
  /** None: not told. */
  readonly targetGroups: readonly TargetGroup[]
  readonly invited: number | null
  readonly answered: number | null
  readonly results: string | null
  readonly resultsLink: string | null
  /** Another asking that this one became part of: then nobody was asked twice. */
  readonly joined: string | null
  /** Public: why the same residents are asked though others have asked or will ask them (J5). */
  readonly reason: string | null
  readonly cancelledAt: Date | null
  /** Grows with each change. */
  readonly version: number
}

const TOLD = [
  ...(['place', 'what', 'language', 'way', 'begins', 'ends', 'startsAt', 'endsAt'] as const),
  ...(['whereAt', 'targetGroups', 'invited', 'reason'] as const),
]

/** True when two askings say the same, but for what came of them; groups in whatever order. */
export function isSameAsking(one: Asking, other: Asking): boolean {
  const said = (asking: Asking) =>
    JSON.stringify(TOLD.map((field) => (field === 'targetGroups' ? [...asking.targetGroups].sort() : asking[field])))
  return said(one) === said(other)
}
