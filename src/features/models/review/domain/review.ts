import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import type { ReviewContext } from './context.ts'
import type { Finding, Judge } from './finding.ts'
import { GROUNDS } from './grounds.ts'
import { type Reading, readingOf } from './reading.ts'
import {
  HEADINGS,
  type HeadedObjections,
  type Heading,
  type Objection,
  type Review,
  RULES,
  type Rule,
} from './review-types.ts'
import { anchored } from './rules/anchored.ts'
import { everyNeedIsMet } from './rules/every-need-is-met.ts'
import { followedUp } from './rules/followed-up.ts'
import { purposeIsClear } from './rules/purpose-is-clear.ts'
import { remitFitsTheAmbition } from './rules/remit-fits-the-ambition.ts'
import { residentsFromTheStart } from './rules/residents-from-the-start.ts'
import { reuseBeforeNew } from './rules/reuse-before-new.ts'
import { routeFitsTheActors } from './rules/route-fits-the-actors.ts'
import { withNotFor } from './rules/with-not-for.ts'
import { saying } from './saying.ts'
import { stancesOf } from './stances.ts'
import { unjudgedIn } from './unjudged.ts'

const JUDGES: Readonly<Record<Rule, Judge>> = {
  'purpose-is-clear': purposeIsClear,
  'remit-fits-the-ambition': remitFitsTheAmbition,
  'route-fits-the-actors': routeFitsTheActors,
  'every-need-is-met': everyNeedIsMet,
  'reuse-before-new': reuseBeforeNew,
  'residents-from-the-start': residentsFromTheStart,
  'with-not-for': withNotFor,
  anchored,
  'followed-up': followedUp,
}

const HEADING_OF: Readonly<Record<Rule, Heading>> = {
  'purpose-is-clear': 'purpose',
  'remit-fits-the-ambition': 'purpose',
  'route-fits-the-actors': 'purpose',
  'every-need-is-met': 'coordination',
  'reuse-before-new': 'coordination',
  'residents-from-the-start': 'residents-late',
  'with-not-for': 'for-not-with',
  anchored: 'anchoring',
  'followed-up': 'follow-up',
}

/**
 * Reads a model as a careful reader would: whom it suits, what it lacks and on what ground, and what its sources leave
 * out. Pure; the same model and context give the same review, in the same order. Never throws for a model that
 * `parseModel` has let through.
 */
export function review(model: CollaborationModel, context: ReviewContext): Review {
  const reading = readingOf(model, context)
  const found = RULES.flatMap((rule) => JUDGES[rule](reading).map((it) => ({ rule, it, heading: headingOf(rule, it) })))
  const objections = HEADINGS.flatMap((heading) => headed(heading, found, reading))
  const all = objections.flatMap((it) => it.objections)
  return { stances: stancesOf(reading, all), objections, unjudged: unjudgedIn(reading), needs: reading.needs }
}

interface Placed {
  readonly rule: Rule
  readonly it: Finding
  readonly heading: Heading
}

/** Coordination has a heading of its own; other needs that nothing answers have theirs. */
function headingOf(rule: Rule, { code }: Finding): Heading {
  return code === 'unmet' ? 'needs' : HEADING_OF[rule]
}

function headed(heading: Heading, found: readonly Placed[], { model }: Reading): HeadedObjections[] {
  const objections = found.filter((it) => it.heading === heading).map(({ rule, it }) => objection(rule, it))
  if (objections.length === 0) return []
  return [
    { heading, title: saying(`models.review.heading.${heading}`, { publisher: model.publisher.name }), objections },
  ]
}

function objection(rule: Rule, { code, ...it }: Finding): Objection {
  return {
    id: `${rule}.${code}`,
    rule,
    ...it,
    principle: saying(`models.review.principle.${rule}`),
    consequence: saying(`models.review.consequence.${rule}`),
    ground: GROUNDS[rule],
  }
}
