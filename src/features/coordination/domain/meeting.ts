import type { TargetGroup } from '../../efforts/index.ts'

/** How two efforts share ground. Ids are of places; which effort is which doesn't matter. */
export type Ground =
  | { readonly kind: 'same-place'; readonly place: string }
  /** `share` of the smaller, 0–1, that lies in the other; one of them at least has its own boundary. */
  | { readonly kind: 'crosses'; readonly share: number }
  | { readonly kind: 'within'; readonly inner: string; readonly outer: string }
  /** Metres between them, at most `NEAR_METRES`. */
  | { readonly kind: 'near'; readonly metres: number }
  /** Both are for the whole city. */
  | { readonly kind: 'city' }

/** Days in common, both included; `to` null: neither has an end. */
export interface Days {
  readonly from: string
  readonly to: string | null
}

/** Both ask the same residents: days between their askings (0: at the same time), the first day of the two and the last. */
export interface AskedTwice extends Days {
  readonly apart: number
  readonly to: string
}

/** What meets between two efforts (R8). Plain JSON: kept as `overlap.parts`. */
export interface Parts {
  readonly ground: Ground
  readonly days: Days | null
  readonly themes: readonly string[]
  /** One of them doesn't tell its themes: that rules nothing out. */
  readonly themesUntold: boolean
  readonly groups: readonly TargetGroup[]
  readonly groupsUntold: boolean
  readonly asking: AskedTwice | null
  /** One of them is delimited (a street, a square, a boundary of its own) and they share ground: whatever they are about, they are in each other's way. */
  readonly delimited: boolean
  /** Much the same name. */
  readonly sameName: boolean
}

/** Where two efforts meet, and how much. */
export interface Meeting {
  readonly parts: Parts
  /** 0–1: what is ranked by, see `weight.ts`. */
  readonly weight: number
  /** Probably the same effort, registered twice. */
  readonly isDuplicate: boolean
}

/** The last day that it matters; null when neither ends. */
export function lastDay({ days, asking }: Parts): string | null {
  if (days === null) return asking?.to ?? null
  if (days.to === null) return null
  return asking !== null && asking.to > days.to ? asking.to : days.to
}
