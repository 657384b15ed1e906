import Flatbush from 'flatbush'
import { compare, mayMeetInTime } from './compare.ts'
import type { Compared } from './compared.ts'
import type { FoundMeeting } from './difference.ts'
import { NEAR_METRES } from './ground.ts'

/**
 * Where any two of some efforts meet, what meets most first (ties by ids): each pair that comes near in ground and time is
 * compared once. A city of 1,500 efforts takes a fraction of a second; the order in which they come changes nothing.
 */
export function compareAll(efforts: readonly Compared[]): FoundMeeting[] {
  const found: FoundMeeting[] = []
  for (const [one, two] of nearPairs(efforts)) {
    if (!mayMeetInTime(one, two)) continue
    const meeting = compare(one, two)
    if (meeting !== null) found.push({ one: one.id, two: two.id, meeting })
  }
  return found.sort((a, b) => b.meeting.weight - a.meeting.weight || (a.one + a.two < b.one + b.two ? -1 : 1))
}

/** Pairs whose rectangles come near, the lesser id first; of those for the whole city, all. */
function* nearPairs(efforts: readonly Compared[]): Generator<readonly [Compared, Compared]> {
  const inOrder = [...efforts].sort((a, b) => (a.id < b.id ? -1 : 1))
  const cityWide = inOrder.filter((it) => it.isCityWide)
  for (const [at, one] of cityWide.entries()) for (const two of cityWide.slice(at + 1)) yield [one, two]
  const grounded = inOrder.filter((it) => !it.isCityWide && (it.own !== null || it.places.length > 0))
  if (grounded.length === 0) return
  const index = new Flatbush(grounded.length)
  const around = grounded.map(boundsOf)
  for (const [minX, minY, maxX, maxY] of around) index.add(minX, minY, maxX, maxY)
  index.finish()
  for (const [at, [minX, minY, maxX, maxY]] of around.entries()) {
    const near = index.search(minX - NEAR_METRES, minY - NEAR_METRES, maxX + NEAR_METRES, maxY + NEAR_METRES)
    for (const other of near) if (other > at) yield [grounded[at] as Compared, grounded[other] as Compared]
  }
}

function boundsOf({ own, places }: Compared): [minX: number, minY: number, maxX: number, maxY: number] {
  const all = (own === null ? places.map((place) => place.shape()) : [own]).map(({ bounds }) => bounds)
  return [
    Math.min(...all.map(({ minX }) => minX)),
    Math.min(...all.map(({ minY }) => minY)),
    Math.max(...all.map(({ maxX }) => maxX)),
    Math.max(...all.map(({ maxY }) => maxY)),
  ]
}
