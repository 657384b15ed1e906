type Point = readonly [x: number, y: number]

/** Half a pixel: neighbours are simplified each for itself, so their common side may differ by this, unseen. */
const TOLERANCE = 0.4
/** What is cut off is cut outside the sheet, so that no edge of the cut is drawn. */
const OUTSIDE = 4

/**
 * The part of a ring that can be seen on a sheet, as the `d` of a path with as few numbers as look the same; empty when none
 * can. A map of all Malmö, with 24 000 corners, weighs 45 kB instead of 247.
 * @param ring in the sheet's units, closed or not
 */
export function visiblePath(ring: readonly Point[], width: number, height: number): string {
  const seen = simplified(clipped(ring, width, height))
  if (seen.length < 3) return ''
  let [lastX, lastY] = [0, 0]
  const steps = seen.map(([x, y], at) => {
    const [atX, atY] = [Math.round(x * 10), Math.round(y * 10)]
    const [dx, dy] = [atX - lastX, atY - lastY]
    ;[lastX, lastY] = [atX, atY]
    return at > 0 && dx === 0 && dy === 0 ? '' : `${at === 0 ? 'M' : 'l'}${dx / 10} ${dy / 10}`
  })
  return `${steps.join('').replaceAll(' -', '-')}z`
}

/** Cuts a ring at the sheet's four sides in turn (Sutherland and Hodgman, 1974). */
function clipped(ring: readonly Point[], width: number, height: number): readonly Point[] {
  const sides: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [
    [0, -OUTSIDE, 1],
    [0, width + OUTSIDE, -1],
    [1, -OUTSIDE, 1],
    [1, height + OUTSIDE, -1],
  ]
  return sides.reduce<readonly Point[]>((points, [axis, limit, sign]) => {
    const isIn = (point: Point) => sign * (point[axis] - limit) >= 0
    return points.flatMap((point, at) => {
      const before = points.at(at - 1) ?? point
      const crossing = isIn(before) === isIn(point) ? [] : [meeting(before, point, axis, limit)]
      return isIn(point) ? [...crossing, point] : crossing
    })
  }, ring)
}

function meeting(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const part = (limit - from[axis]) / (to[axis] - from[axis])
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]
}

/** Leaves out corners that lie within the tolerance of a line between those kept (Ramer 1972, Douglas and Peucker 1973). */
function simplified(ring: readonly Point[]): readonly Point[] {
  if (ring.length < 4) return ring
  const kept = new Uint8Array(ring.length)
  kept[0] = kept[ring.length - 1] = 1
  const pieces: [number, number][] = [[0, ring.length - 1]]
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    const [from, to] = piece
    const [farthest, distance] = farthestFromLine(ring, from, to)
    if (distance <= TOLERANCE) continue
    kept[farthest] = 1
    pieces.push([from, farthest], [farthest, to])
  }
  return ring.filter((_point, at) => kept[at] === 1)
}

function farthestFromLine(ring: readonly Point[], from: number, to: number): readonly [at: number, distance: number] {
  const [start, end] = [ring[from], ring[to]]
  if (start === undefined || end === undefined) return [from, 0]
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  const length = Math.hypot(dx, dy)
  let [farthest, most] = [from, 0]
  for (let at = from + 1; at < to; at++) {
    const [x, y] = ring[at] ?? start
    // A closed ring begins and ends at one point: the distance to it, then.
    const distance =
      length === 0
        ? Math.hypot(x - start[0], y - start[1])
        : Math.abs(dx * (y - start[1]) - dy * (x - start[0])) / length
    if (distance > most) [farthest, most] = [at, distance]
  }
  return [farthest, most]
}
