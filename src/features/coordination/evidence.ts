import type { Evidence, EvidenceSource } from '../gates/index.ts'
import { loadOverlapFacts, type OverlapFacts } from './evidence-of/store.ts'

/**
 * R8, R9. `overlaps-answered`: every overlap is answered by the undertaking's own side (join, coordinate, or keep apart with a
 * reason). `agreements-made`: each has an outcome on both sides; where the other side isn't obliged, or has been asked in vain
 * until the level above was told, that stands in the open and stops nobody.
 */
export const coordinationEvidence: EvidenceSource<OverlapFacts> = {
  kinds: ['overlaps-answered', 'agreements-made'],
  load: (db, undertaking) => loadOverlapFacts(db, undertaking),
  judge: (kind, _params, facts): Evidence => (kind === 'agreements-made' ? agreed(facts) : answered(facts)),
}

const PLACE = { links: [{ to: 'overlaps', label: 'gate.show' }], who: ['contact-person'] } as const

function answered({ sides }: OverlapFacts): Evidence {
  const said = sides.filter((it) => it.answered)
  const left = sides.length - said.length
  return {
    ...{ ...PLACE, met: left === 0 },
    found: { key: 'gate.overlaps.found', values: { all: sides.length, answered: said.length } },
    missing: left === 0 ? [] : [{ key: 'gate.overlaps.missing', values: { left } }],
    counted: said.map((it) => it.id),
  }
}

function agreed({ sides }: OverlapFacts): Evidence {
  const own = sides.filter((it) => !it.answered).length
  const waited = sides.filter((it) => it.answered && !it.othersDone).length
  const done = sides.filter((it) => it.answered && it.othersDone)
  return {
    ...{ ...PLACE, met: own + waited === 0 },
    found: { key: 'gate.agreements.found', values: { all: sides.length, made: done.length } },
    missing: [
      ...(own === 0 ? [] : [{ key: 'gate.overlaps.missing', values: { left: own } } as const]),
      ...(waited === 0 ? [] : [{ key: 'gate.agreements.missing', values: { left: waited } } as const]),
    ],
    counted: done.map((it) => it.id),
  }
}
