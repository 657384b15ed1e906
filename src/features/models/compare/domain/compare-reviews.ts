import type { Path } from '../../domain/fault.ts'
import type { Heading, Objection, Review } from '../../review/domain/review-types.ts'
import type { Saying } from '../../review/domain/saying.ts'

/** An objection with the heading that it stands under. */
export interface PlacedObjection {
  readonly heading: Heading
  readonly title: Saying
  readonly objection: Objection
}

/** What became of the objections to one model in another. Each list in the order of its review, most serious first. */
export interface ReviewsCompared {
  /** Holds for the second only, and what the first says of it was enough to tell. */
  readonly gained: readonly PlacedObjection[]
  /** Holds for the second only; the first's sources are silent there, so that nobody knows whether it is new. */
  readonly emerged: readonly PlacedObjection[]
  /** Held for the first, and no longer does. */
  readonly resolved: readonly PlacedObjection[]
  /** Held for the first; the second's sources are silent there. Silence resolves nothing. */
  readonly untold: readonly PlacedObjection[]
  /** Holds for both, as the second's review says it. */
  readonly kept: readonly PlacedObjection[]
}

/** Compares by the objections' ids, which are the same for every model. Both reviews must be of the same context. */
export function compareReviews(before: Review, after: Review): ReviewsCompared {
  const [old, now] = [placed(before), placed(after)]
  const fresh = withoutThese(now, old)
  const gone = withoutThese(old, now)
  return {
    gained: fresh.filter((it) => !isSilentAbout(before, it)),
    emerged: fresh.filter((it) => isSilentAbout(before, it)),
    resolved: gone.filter((it) => !isSilentAbout(after, it)),
    untold: gone.filter((it) => isSilentAbout(after, it)),
    kept: withoutThese(now, fresh),
  }
}

function placed({ objections }: Review): readonly PlacedObjection[] {
  return objections.flatMap(({ heading, title, objections: those }) =>
    those.map((objection) => ({ heading, title, objection })),
  )
}

function withoutThese(some: readonly PlacedObjection[], others: readonly PlacedObjection[]) {
  const ids = new Set(others.map(({ objection }) => objection.id))
  return some.filter(({ objection }) => !ids.has(objection.id))
}

/** True when the review couldn't judge, by the same rule, a field of those that cause the objection. */
function isSilentAbout({ unjudged }: Review, { objection }: PlacedObjection): boolean {
  const fields = objection.causes.map(fieldOf)
  return unjudged.some(
    ({ rules, paths }) =>
      rules.includes(objection.rule) &&
      paths.map(fieldOf).some((silent) => fields.some((field) => field.startsWith(silent) || silent.startsWith(field))),
  )
}

/** A path's names without its positions: the same field of another model. */
function fieldOf(path: Path): string {
  return `${path.filter((part) => typeof part === 'string').join('.')}.`
}
