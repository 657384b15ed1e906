/** A name that wants to stand on the map, centred at a point. */
export interface WishedLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  /** The place that the page is about: placed first, set larger. */
  readonly highlighted?: boolean | undefined
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Average advance of a letter in the face, in ems; measured on Malmö's 136 area names (0.51) and rounded up. */
const LETTER = 0.55
const SIZE = 13
const SIZE_HIGHLIGHTED = 17

/**
 * The names that can stand without touching each other, the sheet's edge, or what is in the way (markers): the highlighted
 * first, then in the order given. A name that finds no room is left out; the list beside the map has them all (C1).
 */
export function placeLabels(
  wished: readonly WishedLabel[],
  sheet: { readonly width: number; readonly height: number },
  inTheWay: readonly { readonly x: number; readonly y: number; readonly radius: number }[] = [],
): readonly WishedLabel[] {
  const taken: Box[] = inTheWay.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }))
  const inOrder = [...wished.filter((it) => it.highlighted), ...wished.filter((it) => !it.highlighted)]
  return inOrder.flatMap((label) => {
    const placed = tries(label).find((it) => isInside(boxOf(it), sheet) && taken.every((box) => !touch(box, boxOf(it))))
    if (placed === undefined) return []
    taken.push(boxOf(placed))
    return [placed]
  })
}

/** Where it wants to be, then a little below and above. */
function tries(label: WishedLabel): readonly WishedLabel[] {
  return [0, 14, -14, 28, -28].map((dy) => ({ ...label, y: label.y + dy }))
}

function boxOf({ text, x, y, highlighted }: WishedLabel): Box {
  const size = highlighted ? SIZE_HIGHLIGHTED : SIZE
  const half = (text.length * LETTER * size) / 2 + 2
  return { left: x - half, right: x + half, top: y - size, bottom: y + size * 0.35 }
}

function isInside(box: Box, sheet: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= sheet.width && box.bottom <= sheet.height
}

function touch(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
