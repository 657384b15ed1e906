import { listRemit, type RemitRuleInWords } from '../../features/bodies/index.ts'
import {
  bundledContext,
  type CollaborationModel,
  type RemitAtScale,
  type Review,
  type ReviewContext,
  review,
  SCALES,
} from '../../features/models/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Db } from '../../platform/database/index.ts'

let bundled: Promise<ReviewContext> | undefined

/**
 * What a review must know besides the model, in this municipality: which boards answer for each scale by the remit rules
 * that hold on the day of `now` (R3); where it has none, those that Medverka comes with. Who most of the actors are per kind
 * of place comes with Medverka.
 */
export async function reviewContext(db: Db, now: Date): Promise<ReviewContext> {
  bundled ??= bundledContext()
  const date = dateIn(now)
  const [rules, usual] = await Promise.all([listRemit(db, { date }), bundled])
  const remit = remitAtScales(rules.filter(({ validFrom }) => validFrom <= date))
  return { remit: remit.length === 0 ? usual.remit : remit, placeKinds: usual.placeKinds }
}

/** The review of a model, here and today. */
export async function reviewHere(db: Db, now: Date, model: CollaborationModel): Promise<Review> {
  return review(model, await reviewContext(db, now))
}

/** Rules for a whole scale before those for all scales; what holds for one theme or place only is no rule for a model. */
function remitAtScales(rules: readonly RemitRuleInWords[]): RemitAtScale[] {
  const general = rules.filter(({ theme, place }) => theme === null && place === null)
  return SCALES.flatMap((scale) => {
    const own = general.filter((rule) => rule.scale === scale)
    return (own.length > 0 ? own : general.filter((rule) => rule.scale === null)).map(
      ({ board, boardSlug, source }): RemitAtScale => ({
        scale,
        body: boardSlug,
        name: { sv: board },
        source: { sv: source },
      }),
    )
  })
}
