import { type Crossing, findCrossing } from './crossing.ts'
import { rounded } from './crs.ts'
import { type PolygonRings, type Position, type Ring, signedArea } from './geometry.ts'

/** A loop shorter than this is a trace of rounding, not of a hand that drew across its own line. */
const ROUNDING_LOOP_M = 0.5
/** More traces than this and the file has another fault. */
const MOST_LOOPS = 50

/** Outer rings counter-clockwise, holes clockwise (RFC 7946 §3.1.6), without positions repeated in a row. */
export function tidied(polygon: PolygonRings): PolygonRings {
  return polygon.map((ring, number) => {
    const distinct = withoutRepeats(ring)
    const counterClockwise = signedArea(distinct) > 0
    return counterClockwise === (number === 0) ? distinct : distinct.toReversed()
  })
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1])
}

/**
 * Takes away the centimetre-long loops that rounding to six decimals leaves (one of Malmö's 136 areas has one), and gives the rings
 * with the first true crossing, if there is any.
 */
export function withoutRoundingLoops(rings: readonly Ring[]): { rings: readonly Ring[]; crossing: Crossing | null } {
  let current = rings
  for (let tries = 0; ; tries++) {
    const crossing = findCrossing(current)
    const repaired = tries < MOST_LOOPS && crossing?.kind === 'crossing' ? withoutLoop(current, crossing) : null
    if (!repaired) return { rings: current, crossing }
    current = repaired
  }
}

/** A crossing splits a ring into two loops; one that is a trace of rounding shrinks to the point where they meet. Null when neither is. */
function withoutLoop(rings: readonly Ring[], { loop, at }: Crossing & { kind: 'crossing' }): readonly Ring[] | null {
  const ring = loop && rings[loop.ring]
  if (!ring) return null
  const corners = ring.slice(0, -1)
  const meeting = rounded(at)
  const cut = corners.slice(loop.from, loop.to + 1)
  const rest = [...corners.slice(loop.to + 1), ...corners.slice(0, loop.from)]
  const kept = [cut, rest].find((_, i) => lengthOf([meeting, ...(i === 0 ? rest : cut)]) < ROUNDING_LOOP_M)
  if (!kept) return null
  const closed = withoutRepeats([meeting, ...kept, meeting])
  return closed.length >= 4 ? rings.with(loop.ring, closed) : null
}

/** Length in metres of a line through these positions (degrees), and back to its start; good to a per cent. */
function lengthOf(positions: readonly Position[]): number {
  let length = 0
  positions.forEach(([x, y], i) => {
    const [px, py] = positions.at(i - 1) as Position
    length += Math.hypot((x - px) * 111_320 * Math.cos((y * Math.PI) / 180), (y - py) * 111_320)
  })
  return length
}
