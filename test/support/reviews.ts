import type { Objection, Review } from '../../src/features/models/index.ts'

/** `rule.finding@scales#kinds of place`: what a review objects to, without its words. */
export function marksOf(review: Review): string[] {
  return objectionsOf(review).map(markOf)
}

export function objectionsOf(review: Review): Objection[] {
  return review.objections.flatMap(({ objections }) => objections)
}

function markOf({ id, scales, placeKinds }: Objection): string {
  const at = scales.length === 0 ? '' : `@${scales.join()}`
  return id + at + (placeKinds.length === 0 ? '' : `#${placeKinds.join()}`)
}

/** The stances as `scale[ #kind] verdict board`. */
export function stancesIn({ stances }: Review): string[] {
  return stances.map(({ scale, placeKind, verdict, board }) =>
    [scale, placeKind && `#${placeKind.id}`, verdict, board?.body].filter(Boolean).join(' '),
  )
}

/** What a change makes the review object to, and no longer object to; all else of the objections stays word for word. */
export function changeOf(before: Review, after: Review): { appear: string[]; go: string[] } {
  const [was, is] = [objectionsOf(before), objectionsOf(after)]
  const stays = was.map(markOf).filter((mark) => is.map(markOf).includes(mark))
  for (const mark of stays) {
    const [one, other] = [was, is].map((all) => JSON.stringify(all.find((it) => markOf(it) === mark)))
    if (one !== other) throw new Error(`${mark} is said in another way: ${one} → ${other}`)
  }
  return {
    appear: is.map(markOf).filter((mark) => !stays.includes(mark)),
    go: was.map(markOf).filter((mark) => !stays.includes(mark)),
  }
}
