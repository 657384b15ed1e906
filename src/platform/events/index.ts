export { beginEra, beginEraIfNeeded } from './era.ts'
export { sealEvents, sealTask } from './seal.ts'
export { type Fault, type FaultKind, type Verification, verifyEvents } from './verify.ts'
