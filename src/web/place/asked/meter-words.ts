import type { MeterReading, Quarter } from '../../../features/efforts/index.ts'
import { formatMonth } from '../../../platform/i18n/index.ts'
import type { Reading } from '../reading.ts'

/** Quarters that the meter shows around the one that is now. */
export const SHOWN = { before: 4, after: 3 }

/** A quarter as people say it: its first month to its last, and its year. */
export function quarterName({ language }: Reading, { begins, ends, year }: Quarter): string {
  return `${formatMonth(language, begins)}–${formatMonth(language, ends)} ${year}`
}

/** How a quarter stands in an address: `2026-2`. */
export function quarterCode({ year, number }: Quarter): string {
  return `${year}-${number}`
}

/** How often people are asked this quarter, by how many, and how often the one before. */
export function meterSentence({ t }: Reading, readings: readonly MeterReading[]): string {
  const [before, now] = [readings[SHOWN.before - 1], readings[SHOWN.before]]
  if (now === undefined) return ''
  return t('meter.sentence', { times: now.times, owners: now.owners, before: before?.times ?? 0 })
}
