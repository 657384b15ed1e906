import { newId } from '../../../kernel/ids.ts'
import type { Criterion } from '../../models/index.ts'
import type { GateInForce } from '../domain/gate-in-force.ts'

/** Answered by a named coordinator; the gate's rule says who may except it. */
export const ASKED: Criterion = {
  ...{ id: 'ready', kind: 'named-answer', text: { sv: 'Någon svarar för att allt är på plats' } },
  ...{ params: { question: { sv: 'Är allt på plats?' }, by: ['coordinator'] }, answers: 'none', requires: 'none' },
}

/** Judged by what happened; nobody may except it. */
export const STATED: Criterion = {
  ...{ id: 'purpose', kind: 'purpose-stated', text: { sv: 'Syftet är uttalat' } },
  ...{ params: {}, answers: 'none', requires: 'none', exceptions: 'none' },
}

/** A gate with both, whose exceptions are for a board's secretary. */
export function gateOf({ board }: { board: string }): GateInForce {
  const undertaking = newId()
  return {
    undertaking,
    place: null,
    phase: 'initiation',
    gate: { criteria: [ASKED, STATED], exceptions: { by: ['board-secretary'] } },
    scopes: [undertaking, board],
    ended: false,
  }
}
