import { boundsMeet, metresBetween, type PlaceLie, type PlaneShape, shareOfSmaller } from '../../places/index.ts'
import type { Compared } from './compared.ts'
import type { Ground } from './meeting.ts'

/** Beside each other: people who live or work there see both. */
export const NEAR_METRES = 100
/** Less than so much of the smaller in common is two pencils that slipped, not shared ground. */
const LEAST_SHARE = 0.005

type Grounded = Pick<Compared, 'isCityWide' | 'places' | 'own'>

/**
 * How two efforts share ground; null when they don't. Boundaries are compared precisely when either has its own; else the
 * places' tree tells, and small places lie beside each other within `NEAR_METRES`. Areas that adjoin are not beside each
 * other: every area adjoins some. An effort for the whole city meets only others that are, or it would meet everything.
 */
export function sharedGround(one: Grounded, other: Grounded): Ground | null {
  if (one.isCityWide || other.isCityWide) return one.isCityWide && other.isCityWide ? { kind: 'city' } : null
  return one.own === null && other.own === null ? groundOfPlaces(one, other) : groundOfShapes(one, other)
}

/** True when it stands on ground of its own that is smaller than a neighbourhood. */
export function isDelimited({ own, places }: Grounded): boolean {
  return own !== null || places.some(({ scale }) => scale === 'place')
}

function groundOfPlaces(one: Grounded, other: Grounded): Ground | null {
  let best: Ground | null = null
  for (const mine of one.places) {
    for (const theirs of other.places) best = better(best, groundOfTwo(mine, theirs))
  }
  return best
}

function groundOfTwo(mine: PlaceLie, theirs: PlaceLie): Ground | null {
  if (mine.id === theirs.id) return { kind: 'same-place', place: mine.id }
  if (mine.path.includes(theirs.id)) return lies(mine, theirs)
  if (theirs.path.includes(mine.id)) return lies(theirs, mine)
  if (mine.scale !== 'place' || theirs.scale !== 'place') return null
  return beside(mine.shape(), theirs.shape())
}

function lies(inner: PlaceLie, outer: PlaceLie): Ground | null {
  return outer.scale === 'city' ? null : { kind: 'within', inner: inner.id, outer: outer.id }
}

function beside(one: PlaneShape, other: PlaneShape): Ground | null {
  const metres = metresBetween(one, other, NEAR_METRES)
  return metres === null ? null : { kind: 'near', metres: Math.round(metres) }
}

function groundOfShapes(one: Grounded, other: Grounded): Ground | null {
  let best: Ground | null = null
  for (const mine of shapesOf(one)) {
    for (const theirs of shapesOf(other)) {
      if (!boundsMeet(mine.shape.bounds, theirs.shape.bounds, NEAR_METRES)) continue
      const share = shareOf(mine.shape, theirs.shape)
      if (share >= LEAST_SHARE) best = better(best, { kind: 'crosses', share: Math.round(share * 100) / 100 })
      else if (mine.small && theirs.small) best = better(best, beside(mine.shape, theirs.shape))
    }
  }
  return best
}

function shapesOf({ own, places }: Grounded): { shape: PlaneShape; small: boolean }[] {
  if (own !== null) return [{ shape: own, small: true }]
  return places.map((place) => ({ shape: place.shape(), small: place.scale === 'place' }))
}

const shares = new WeakMap<PlaneShape, WeakMap<PlaneShape, number>>()

/** Measured once for two shapes: hundreds of efforts lie in the same few places. The same whichever comes first. */
function shareOf(one: PlaneShape, other: PlaneShape): number {
  const known = shares.get(one)?.get(other) ?? shares.get(other)?.get(one)
  if (known !== undefined) return known
  const share = shareOfSmaller(one, other)
  const those = shares.get(one) ?? new WeakMap<PlaneShape, number>()
  those.set(other, share)
  shares.set(one, those)
  return share
}

const RANK = { 'same-place': 4, crosses: 3, within: 2, near: 1, city: 0 } as const

/** The one that says most; of equals always the same, in whatever order they come. */
function better(one: Ground | null, other: Ground | null): Ground | null {
  if (one === null || other === null) return one ?? other
  const more = RANK[one.kind] - RANK[other.kind] || amountOf(one) - amountOf(other)
  if (more !== 0) return more > 0 ? one : other
  return JSON.stringify(one) <= JSON.stringify(other) ? one : other
}

function amountOf(ground: Ground): number {
  if (ground.kind === 'crosses') return ground.share
  return ground.kind === 'near' ? -ground.metres : 0
}
