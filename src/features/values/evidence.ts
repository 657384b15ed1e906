import type { Evidence, EvidenceSource } from '../gates/index.ts'
import { judged } from './domain/judgement.ts'
import { loadValueFacts, type ValueFacts } from './store.ts'

const numberOf = (value: unknown, usual: number) => (typeof value === 'number' ? value : usual)

/** R27: the newest statement of added value is judged by several, residents among them; diverging judgements don't stop, they show. */
export const valueEvidence: EvidenceSource<ValueFacts> = {
  kinds: ['added-value-judged'],
  load: (db, undertaking) => loadValueFacts(db, undertaking),
  judge: (_kind, params, { version, judgements }): Evidence => {
    const { judges, residents, diverging } = judged(judgements)
    const moreJudges = Math.max(0, numberOf(params.minimumJudges, 3) - judges)
    const moreResidents = Math.max(0, numberOf(params.residentsAmongJudges, 1) - residents)
    const missing = [
      ...(version === null ? [{ key: 'gate.value.missing.statement' as const, values: {} }] : []),
      ...(moreJudges > 0 ? [{ key: 'gate.value.missing.judges' as const, values: { count: moreJudges } }] : []),
      ...(moreResidents > 0
        ? [{ key: 'gate.value.missing.residents' as const, values: { count: moreResidents } }]
        : []),
    ]
    return {
      met: missing.length === 0,
      found: { key: diverging ? 'gate.value.diverging' : 'gate.value.found', values: { judges, residents } },
      missing,
      links: [{ to: 'added-value', label: 'gate.read' }],
      who: ['residents', 'parties'],
      counted: judgements.map((it) => it.id),
    }
  },
}
