/** What a model demands for the problem to count as shaped by residents (R22), in its own numbers. */
export interface ShapingTerms {
  /** So many different residents, at least. */
  readonly minimum: number
  /** So many days open, at least. */
  readonly openDays: number
  /** So many of the changes that residents proposed have an answer, at least. */
  readonly answeredProposals: number
}

/** R22's own numbers, for models that leave them out. */
export const SHAPING_TERMS: ShapingTerms = { minimum: 5, openDays: 14, answeredProposals: 1 }

/**
 * What has been said, as it counts: each voice by a confirmed address or registered at a named occasion; staff never.
 * The unit is a person; the schema sees to it that one person and one browser have one stand on a text.
 */
export interface ShapingFacts {
  /** When the text that counts was opened (the last substantive edit); null when nothing is written. */
  readonly openedAt: Date | null
  /** Different residents, besides the initiator, who say that this text is right. */
  readonly confirming: number
  /** Voices behind the initiator's browser, address or private link that say so: however many, they are one. */
  readonly initiatorConfirming: number
  /** Different people who say that this text is not right, or propose a change of it. */
  readonly wantingChange: number
  /** Changes that residents, besides the initiator, have proposed and that have an answer: of this text or an earlier one. */
  readonly proposalsAnswered: number
  readonly proposalsUnanswered: number
  /** "Stämmer inte", about this text or an earlier one, that stand without an answer; organisations' and the initiator's too. */
  readonly objectionsUnanswered: number
}

/** Each clause of R22 by itself, so that each can be said, and tested, by itself. */
export interface Shaped {
  readonly met: boolean
  readonly written: boolean
  readonly enough: boolean
  /** Not the initiator alone. */
  readonly others: boolean
  readonly openLongEnough: boolean
  readonly proposalAnswered: boolean
  readonly objectionsAnswered: boolean
  /** Different residents who count towards the minimum. */
  readonly residents: number
  /** Whole days open so far. */
  readonly daysOpen: number
  /** When it will have been open long enough; null when nothing is written. */
  readonly openUntil: Date | null
}

const DAY = 24 * 60 * 60 * 1000

/** R22: whether residents have shaped the problem description. `now` decides how long it has been open. */
export function shaped(facts: ShapingFacts, terms: ShapingTerms, now: Date): Shaped {
  const residents = facts.confirming + Math.min(facts.initiatorConfirming, 1)
  const open = facts.openedAt === null ? 0 : now.getTime() - facts.openedAt.getTime()
  const clauses = {
    written: facts.openedAt !== null,
    enough: residents >= terms.minimum,
    others: facts.confirming > 0,
    openLongEnough: facts.openedAt !== null && open >= terms.openDays * DAY,
    proposalAnswered: facts.proposalsAnswered >= terms.answeredProposals,
    objectionsAnswered: facts.objectionsUnanswered === 0,
  }
  return {
    met: Object.values(clauses).every(Boolean),
    ...clauses,
    residents,
    daysOpen: Math.max(0, Math.floor(open / DAY)),
    openUntil: facts.openedAt && new Date(facts.openedAt.getTime() + terms.openDays * DAY),
  }
}
