import type { Tx } from '../../platform/database/index.ts'
import type { GateInForce } from './domain/gate-in-force.ts'

/** Loads the gate of an undertaking, and locks what that rests on; null when there is no such undertaking. Given from above. */
export type LoadGate = (tx: Tx, undertaking: string) => Promise<GateInForce | null>
