import { allCriteria, type CollaborationModel, paramsOf } from '../../models/index.ts'
import { SHAPING_TERMS, type ShapingTerms } from './shaped.ts'

/** What a model demands of shaping: its first criterion of that kind, or R22's own numbers when it has none. */
export function termsOf(model: CollaborationModel | undefined): ShapingTerms {
  if (model === undefined) return SHAPING_TERMS
  for (const { part } of allCriteria(model)) {
    if (part.kind !== 'residents-shaped-problem') continue
    const { minimumResidents, openDays, answeredProposals } = paramsOf(part)
    return { minimum: minimumResidents, openDays, answeredProposals }
  }
  return SHAPING_TERMS
}
