import type { Objection, Review } from '../../src/features/models/index.ts'

/** `rule.finding@scales#kinds of place`: what a review objects to, without its words. */
export function marksOf(review: Review): string[] {
  return objectionsOf(review).map(markOf)
}

export function objectionsOf(review: Review): Objection[] {
  return review.objections.flatMap(({ objections }) => objections)
}

export function markOf({ id, scales, placeKinds }: Objection): string {
  const at = scales.length === 0 ? '' : `@${scales.join()}`
  return id + at + (placeKinds.length === 0 ? '' : `#${placeKinds.join()}`)
}

/** The stances as `scale[ #kind] verdict board`. */
export function stancesIn({ stances }: Review): string[] {
  return stances.map(({ scale, placeKind, verdict, board }) =>
    [scale, placeKind && `#${placeKind.id}`, verdict, board?.body].filter(Boolean).join(' '),
  )
}
