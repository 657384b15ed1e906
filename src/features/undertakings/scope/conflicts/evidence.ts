import type { EvidenceSource } from '../../../gates/index.ts'
import { type ListedConflict, listScopeConflicts } from './list-conflicts.ts'

/** R5: nothing that the undertaking says of its scale and purpose contradicts anything else, or it is said why it doesn't. */
export const scopeEvidence: EvidenceSource<readonly ListedConflict[]> = {
  kinds: ['scopes-agree'],
  load: listScopeConflicts,
  judge: (_kind, _params, conflicts) => {
    const open = conflicts.filter(({ settled }) => settled === null).length
    return {
      met: open === 0,
      found: { key: 'gate.scopes.found', values: { open, settled: conflicts.length - open } },
      missing: open === 0 ? [] : [{ key: 'gate.scopes.missing', values: { open } }],
      links: [{ to: 'purpose', label: 'gate.show' }],
      who: ['contact-person', 'initiator'],
      counted: conflicts.flatMap(({ digest, settled }) => (settled === null ? [] : [digest])),
    }
  },
}
