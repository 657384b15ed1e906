import { isRefusal } from '../../../kernel/use-case.ts'
import type { LoadGate } from '../../gates/index.ts'
import { findModelVersion } from '../../models/index.ts'
import { phaseOf } from '../domain/model-in-force.ts'
import { listParties } from '../parties/store.ts'
import { lockUndertaking } from '../store.ts'

/** The gate that an undertaking stands before, for the room of gates, which stands below and knows no undertakings. */
export const loadGate: LoadGate = async (tx, id) => {
  const undertaking = await lockUndertaking(tx, id, 'share')
  if (isRefusal(undertaking)) return null
  const model = await findModelVersion(tx, undertaking.modelVersion)
  const phase = model === undefined ? undefined : phaseOf(model.content, undertaking.phase)
  if (phase === undefined) throw new Error('an undertaking is in a phase that its model does not have')
  const parties = await listParties(tx, undertaking.id)
  return {
    undertaking: undertaking.id,
    place: undertaking.place,
    phase: undertaking.phase,
    gate: phase.gate,
    scopes: [undertaking.id, undertaking.board, ...parties.map((party) => party.id)],
    ended: undertaking.endedAt !== null,
  }
}
