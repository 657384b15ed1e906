import type { Evidence, EvidenceSource } from '../gates/index.ts'
import { loadOverlapFacts, type OverlapFacts } from './store.ts'

/** R8: every overlap is answered (join, coordinate, or keep apart with a reason). */
export const effortEvidence: EvidenceSource<OverlapFacts> = {
  kinds: ['overlaps-answered'],
  load: (db, undertaking) => loadOverlapFacts(db, undertaking),
  judge: (_kind, _params, { all, answered }): Evidence => {
    const left = all - answered.length
    return {
      met: left === 0,
      found: { key: 'gate.overlaps.found', values: { all, answered: answered.length } },
      missing: left === 0 ? [] : [{ key: 'gate.overlaps.missing', values: { left } }],
      links: [{ to: 'overlaps', label: 'gate.show' }],
      who: ['contact-person'],
      counted: answered.map((it) => it.id),
    }
  },
}
