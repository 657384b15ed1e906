import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { PolygonRings, Position, Ring } from './geometry.ts'

/**
 * The polygons of an unknown GeoJSON geometry (RFC 7946 §3.1.6): closed rings of four or more positions, finite numbers. Heights are
 * dropped. Refuses with what was found; counts before it reads, so that a huge geometry costs nothing.
 */
export function readPolygons(geometry: unknown, mostPoints: number): Result<readonly PolygonRings[]> {
  const type = typeof geometry === 'object' && geometry !== null && 'type' in geometry ? geometry.type : null
  const coordinates =
    typeof geometry === 'object' && geometry !== null && 'coordinates' in geometry ? geometry.coordinates : null
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return refuse('invalid', 'places.boundary.type', { values: { found: named(type) } })
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  if (!isFilledArray(polygons) || !polygons.every(isFilledArray)) return refuse('invalid', 'places.boundary.empty')
  const count = polygons.flat().reduce<number>((sum, ring) => sum + (Array.isArray(ring) ? ring.length : 0), 0)
  if (count > mostPoints)
    return refuse('invalid', 'places.boundary.too-many-points', { values: { count, limit: mostPoints } })
  const read: PolygonRings[] = []
  for (const polygon of polygons) {
    const rings: Ring[] = []
    for (const ring of polygon) {
      const one = readRing(ring)
      if ('ok' in one) return one
      rings.push(one)
    }
    read.push(rings)
  }
  return ok(read)
}

function readRing(ring: unknown): Ring | Refusal {
  if (!Array.isArray(ring) || ring.length < 4) {
    return refuse('invalid', 'places.boundary.ring-short', { values: { count: Array.isArray(ring) ? ring.length : 0 } })
  }
  const positions: Position[] = []
  for (const position of ring as readonly unknown[]) {
    const [x, y] = Array.isArray(position) ? (position as readonly unknown[]) : []
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
      return refuse('invalid', 'places.boundary.not-numbers', {
        values: { position: positions.length + 1, found: shortened(position) },
      })
    }
    positions.push([x, y])
  }
  const [first, last] = [positions[0] as Position, positions.at(-1) as Position]
  if (first[0] === last[0] && first[1] === last[1]) return positions
  return refuse('invalid', 'places.boundary.open', { values: { first: first.join(', '), last: last.join(', ') } })
}

function isFilledArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0
}

function named(type: unknown): string {
  return typeof type === 'string' ? type.slice(0, 40) : '–'
}

function shortened(value: unknown): string {
  return (JSON.stringify(value) ?? '–').slice(0, 60)
}
