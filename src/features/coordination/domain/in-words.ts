import type { Sentence } from '../../../platform/i18n/index.ts'
import type { Ground, Parts } from './meeting.ts'

/** Names that sentences need, in the reader's language where they have one. */
export interface NamesInWords {
  /** Of a place by its id. */
  place(id: string): string
  /** Of target groups, as a list: "barn och unga". */
  groups(codes: readonly string[]): string
  themes(codes: readonly string[]): string
}

/** How two efforts meet, said in sentences: where, when, whom they ask, and what they have in common (R8). */
export function meetingInWords(parts: Partial<Parts>, names: NamesInWords): Sentence[] {
  const { ground, days = null, asking = null, themes = [], groups = [], sameName = false } = parts
  if (ground === undefined) return []
  const untold = parts.themesUntold === true || parts.groupsUntold === true
  return [
    ...(sameName ? [{ key: 'overlap.same-name' } as const] : []),
    groundInWords(ground, names),
    daysInWords(days),
    ...(asking === null ? [] : [askingInWords(asking.apart)]),
    ...(themes.length === 0
      ? []
      : [{ key: 'overlap.themes', values: { count: themes.length, themes: names.themes(themes) } } as const]),
    ...(groups.length === 0 ? [] : [{ key: 'overlap.groups', values: { groups: names.groups(groups) } } as const]),
    ...(themes.length === 0 && parts.themesUntold === false ? [{ key: 'overlap.themes.other' } as const] : []),
    ...(untold ? [{ key: 'overlap.untold' } as const] : []),
  ]
}

function groundInWords(ground: Ground, { place }: NamesInWords): Sentence {
  switch (ground.kind) {
    case 'same-place':
      return { key: 'overlap.ground.same-place', values: { place: place(ground.place) } }
    case 'within':
      return { key: 'overlap.ground.within', values: { inner: place(ground.inner), outer: place(ground.outer) } }
    case 'crosses':
      return { key: 'overlap.ground.crosses', values: { percent: Math.max(1, Math.round(ground.share * 100)) } }
    case 'near':
      return { key: 'overlap.ground.near', values: { metres: ground.metres } }
    case 'city':
      return { key: 'overlap.ground.city' }
  }
}

function daysInWords(days: Parts['days']): Sentence {
  if (days === null) return { key: 'overlap.days.none' }
  const from = { date: days.from }
  if (days.to === null) return { key: 'overlap.days.open', values: { from } }
  if (days.to === days.from) return { key: 'overlap.days.one', values: { from } }
  return { key: 'overlap.days.span', values: { from, to: { date: days.to } } }
}

function askingInWords(apart: number): Sentence {
  return apart === 0 ? { key: 'overlap.asking.same' } : { key: 'overlap.asking.apart', values: { days: apart } }
}
