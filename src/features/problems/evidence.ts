import type { Sentence } from '../../platform/i18n/index.ts'
import type { EvidenceSource } from '../gates/index.ts'
import { SHAPING_TERMS, type Shaped, type ShapingTerms, shaped } from './domain/shaped.ts'
import { type CountedFacts, loadShapingFacts } from './gate/store.ts'

/** What this room offers upward: whether residents have shaped the problem (R22), judged by what they said. */
export const problemEvidence: EvidenceSource<CountedFacts> = {
  kinds: ['residents-shaped-problem'],
  load: (db, undertaking) => loadShapingFacts(db, undertaking),
  judge: (_kind, params, facts, now) => {
    const terms = termsIn(params)
    const judged = shaped(facts, terms, now)
    return {
      met: judged.met,
      found: foundIn(judged, facts, terms),
      missing: missingIn(judged, facts, terms),
      links: [{ to: 'problem', label: 'gate.read' }],
      who: ['residents', 'contact-person', 'initiator'],
      counted: facts.base === null ? [] : [facts.base, ...facts.counted],
    }
  },
}

/** A criterion's own numbers; R22's where the model leaves them out or its sources don't tell. */
function termsIn(params: Readonly<Record<string, unknown>>): ShapingTerms {
  const number = (name: string, usual: number) => (typeof params[name] === 'number' ? params[name] : usual)
  return {
    minimum: number('minimumResidents', SHAPING_TERMS.minimum),
    openDays: number('openDays', SHAPING_TERMS.openDays),
    answeredProposals: number('answeredProposals', SHAPING_TERMS.answeredProposals),
  }
}

function foundIn(judged: Shaped, facts: CountedFacts, { minimum }: ShapingTerms): Sentence {
  if (!judged.written) return { key: 'gate.problem.none', values: {} }
  const { residents } = judged
  const key = judged.enough ? 'gate.problem.found-enough' : 'gate.problem.found'
  return { key, values: { residents, minimum, wanting: facts.wantingChange } }
}

/** What is missing, as invitations with numbers. Nothing but the text is missing while there is no text. */
function missingIn(judged: Shaped, facts: CountedFacts, terms: ShapingTerms): Sentence[] {
  if (!judged.written || judged.openUntil === null) return [{ key: 'gate.problem.missing.written', values: {} }]
  const until = { date: judged.openUntil.toISOString() }
  const all: (Sentence | false)[] = [
    !judged.enough && { key: 'gate.problem.missing.enough', values: { left: terms.minimum - judged.residents } },
    judged.enough && !judged.others && { key: 'gate.problem.missing.others', values: {} },
    !judged.openLongEnough && {
      key: 'gate.problem.missing.open',
      values: { until, days: judged.daysOpen, openDays: terms.openDays },
    },
    !judged.proposalAnswered && {
      key: 'gate.problem.missing.proposal',
      values: { asked: facts.proposalsUnanswered },
    },
    !judged.objectionsAnswered && {
      key: 'gate.problem.missing.objections',
      values: { count: facts.objectionsUnanswered },
    },
  ]
  return all.filter((it) => it !== false)
}
