import type { Evidence, EvidenceSource } from '../gates/index.ts'
import { unconfirmed } from './domain/form-of-collaboration.ts'
import { type FormFacts, loadFormFacts } from './store.ts'

/** R38: a form of collaboration is proposed, and every party that takes part has confirmed it. */
export const formEvidence: EvidenceSource<FormFacts> = {
  kinds: ['form-confirmed'],
  load: (db, undertaking) => loadFormFacts(db, undertaking),
  judge: (_kind, _params, { form, parties, confirmed }): Evidence => {
    const left = unconfirmed(parties, confirmed).length
    const missing =
      form === null
        ? [{ key: 'gate.form.missing.proposal' as const, values: {} }]
        : left > 0
          ? [{ key: 'gate.form.missing.parties' as const, values: { count: left } }]
          : []
    return {
      met: missing.length === 0 && parties.length > 0,
      found: { key: 'gate.form.found', values: { confirmed: parties.length - left, parties: parties.length } },
      missing,
      links: [{ to: 'form', label: 'gate.read' }],
      who: ['parties'],
      counted: form === null ? [] : [form.id, ...confirmed],
    }
  },
}
