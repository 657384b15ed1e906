import type { TargetGroup } from './target-group.ts'

/** A quarter of a year: its first day and its last, `YYYY-MM-DD`. */
export interface Quarter {
  readonly year: number
  /** 1 is January to March. */
  readonly number: number
  readonly begins: string
  readonly ends: string
}

/** Askings that are alike in what the meter looks at: from when until when, whose, whom they ask, and how many they are. */
export interface Asked {
  /** First and last day (`YYYY-MM-DD`); any days of the same quarters count the same. */
  readonly begins: string
  readonly ends: string
  /** Who asks; null: not told. */
  readonly owner: string | null
  /** None: not told. */
  readonly groups: readonly TargetGroup[]
  readonly times: number
}

/** Groups of those who live in a place. The others are asked as organisations. */
export const RESIDENT_GROUPS = [
  'children',
  'young',
  'families',
  'adults',
  'older',
  'newcomers',
  'disabilities',
  'tenants',
] as const satisfies readonly TargetGroup[]
export type ResidentGroup = (typeof RESIDENT_GROUPS)[number]

/** How often those who live in a place are asked in a quarter. */
export interface MeterReading {
  readonly quarter: Quarter
  readonly times: number
  /** By how many different owners; one that isn't told counts as one. */
  readonly owners: number
  /** How often somebody of each group is asked: what asks that group by name, and what asks everyone. */
  readonly byGroup: Readonly<Record<ResidentGroup, number>>
  /** Of all times, those that don't tell whom they ask: they may ask any group. */
  readonly untold: number
}

/**
 * The meter of asking (R12, C10): for each quarter, the number of askings whose period touches it. The caller gives those in the
 * place, in what lies in it and around it; an asking that was cancelled, or became part of another, asks nobody and is
 * left out. Counted anew from the register at every reading: no counter can be wrong.
 */
export function meterOf(askings: readonly Asked[], quarters: readonly Quarter[]): readonly MeterReading[] {
  return quarters.map((quarter) => {
    const here = askings.filter(({ begins, ends }) => begins <= quarter.ends && ends >= quarter.begins)
    return {
      quarter,
      times: sum(here),
      owners: new Set(here.map(({ owner }) => owner)).size,
      byGroup: byGroup(here),
      untold: sum(here.filter(({ groups }) => groups.length === 0)),
    }
  })
}

/** The quarter that holds a day (`YYYY-MM-DD`), with so many before it and after it, earliest first. */
export function quartersAround(
  day: string,
  { before, after }: { readonly before: number; readonly after: number },
): readonly Quarter[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const index = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: before + 1 + after }, (_, at) => quarterAt(index - before + at))
}

/** Counts quarters from year 0. */
function quarterAt(index: number): Quarter {
  const [year, number] = [Math.floor(index / 4), (index % 4) + 1]
  const iso = (month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
  return { year, number, begins: iso(number * 3 - 3, 1), ends: iso(number * 3, 0) }
}

function byGroup(askings: readonly Asked[]): Record<ResidentGroup, number> {
  const asking = (group: ResidentGroup) =>
    sum(askings.filter(({ groups }) => groups.includes(group) || groups.includes('everyone')))
  return Object.fromEntries(RESIDENT_GROUPS.map((group) => [group, asking(group)])) as Record<ResidentGroup, number>
}

function sum(askings: readonly Asked[]): number {
  return askings.reduce((total, { times }) => total + times, 0)
}
