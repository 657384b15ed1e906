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
/** Sizes of letters in pixels. */
export const LABEL_SIZE = 13
export const LABEL_SIZE_HIGHLIGHTED = 17

interface LabelOptions {
  /** What no name may stand on. */
  readonly inTheWay?: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
  /** How many of the sheet's units one pixel is, where the sheet is shown. */
  readonly unit?: number
}

/**
 * The names that can stand without touching each other, the sheet's edge, or what is in the way (markers): the highlighted
 * first, then in the order given. A name that finds no room is left out; the list beside the map has them all (C1).
 */
export function placeLabels(
  wished: readonly WishedLabel[],
  sheet: { readonly width: number; readonly height: number },
  { inTheWay = [], unit = 1 }: LabelOptions = {},
): readonly WishedLabel[] {
  const taken: Box[] = inTheWay.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }))
  const inOrder = [...wished.filter((it) => it.highlighted), ...wished.filter((it) => !it.highlighted)]
  return inOrder.flatMap((label) => {
    const placed = tries(label, unit).find((it) => {
      const box = boxOf(it, unit)
      return isInside(box, sheet) && taken.every((other) => !touch(box, other))
    })
    if (placed === undefined) return []
    taken.push(boxOf(placed, unit))
    return [placed]
  })
}

/** Where it wants to be, then below and above, a little at a time. */
function tries(label: WishedLabel, unit: number): readonly WishedLabel[] {
  return [0, 14, -14, 28, -28, 42, -42, 56, -56].map((dy) => ({ ...label, y: Math.round(label.y + dy * unit) }))
}

function boxOf({ text, x, y, highlighted }: WishedLabel, unit: number): Box {
  const size = unit * (highlighted ? LABEL_SIZE_HIGHLIGHTED : LABEL_SIZE)
  const half = (text.length * LETTER * size) / 2 + 2 * unit
  return { left: x - half, right: x + half, top: y - size, bottom: y + size * 0.35 }
}

function isInside(box: Box, sheet: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= sheet.width && box.bottom <= sheet.height
}

function touch(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
