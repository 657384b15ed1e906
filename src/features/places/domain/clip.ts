import type { SheetPoint } from './map-paths.ts'

/**
 * The part of a closed ring inside a rectangle around the sheet (Sutherland & Hodgman 1974): what lies far outside the picture is left
 * out of the path. Cuts run along the rectangle, which must therefore be larger than what is seen.
 */
export function clipped(ring: readonly SheetPoint[], low: SheetPoint, high: SheetPoint): readonly SheetPoint[] {
  let open = ring.slice(0, -1)
  for (const axis of [0, 1] as const) {
    open = cut(open, axis, (value) => value - low[axis], low[axis])
    open = cut(open, axis, (value) => high[axis] - value, high[axis])
  }
  const [first] = open
  return first ? [...open, first] : []
}

/** Keeps the points with `inside` ≥ 0, and puts one where a side passes the limit. */
function cut(
  points: readonly SheetPoint[],
  axis: 0 | 1,
  inside: (value: number) => number,
  limit: number,
): SheetPoint[] {
  return points.flatMap((point, i) => {
    const before = points.at(i - 1) ?? point
    const [here, there] = [inside(point[axis]), inside(before[axis])]
    const kept = here >= 0 ? [point] : []
    return here >= 0 === there >= 0 ? kept : [passing(before, point, axis, limit), ...kept]
  })
}

function passing(from: SheetPoint, to: SheetPoint, axis: 0 | 1, limit: number): SheetPoint {
  const share = (limit - from[axis]) / (to[axis] - from[axis])
  const other = axis === 0 ? 1 : 0
  const across = Math.round(from[other] + (to[other] - from[other]) * share)
  return axis === 0 ? [limit, across] : [across, limit]
}
