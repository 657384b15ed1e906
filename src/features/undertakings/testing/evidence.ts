import { createEvidenceRegistry, type Evidence, type EvidenceRegistry } from '../../gates/index.ts'
import { CRITERION_KINDS } from '../../models/index.ts'

/** What a gate is judged by when every kind of criterion is met, or none. */
function registryWhere(met: boolean): EvidenceRegistry {
  const judged: Evidence = {
    ...{ met, found: { key: 'gates.answer.none' }, missing: [], links: [], who: ['contact-person'], counted: [1] },
  }
  const kinds = CRITERION_KINDS.filter((kind) => kind !== 'named-answer')
  return createEvidenceRegistry([{ kinds, load: async () => null, judge: () => judged }])
}

export const allMet = registryWhere(true)
export const nothingMet = registryWhere(false)
