export type Point = readonly [x: number, y: number]

/** Whether a line through the corners (closed: and back to the first) crosses itself. Sides that meet in a corner do not. */
export function crosses(corners: readonly Point[], closed: boolean): boolean {
  const sides = corners.slice(1).map((to, at) => [corners[at] ?? to, to] as const)
  const [first, last] = [corners[0], corners.at(-1)]
  if (closed && first && last) sides.push([last, first])
  return sides.some((one, at) =>
    sides.some((other, later) => {
      const neighbours = later - at === 1 || (closed && at === 0 && later === sides.length - 1)
      return later > at && !neighbours && meet(one, other)
    }),
  )
}

function meet([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

/** Which side of the line through a and b the point lies on; on it counts as left. */
function side(a: Point, b: Point, point: Point): boolean {
  return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) >= 0
}
