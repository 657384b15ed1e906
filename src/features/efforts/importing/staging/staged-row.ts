import { compared, type EffortSays, type Told } from '../domain/effort-row.ts'
import type { Fault } from '../domain/fault.ts'
import type { KnownEffort } from './store.ts'

/** A row of the file that was read and found on the map. */
export interface LocatedRow {
  readonly line: number
  readonly key: string
  readonly says: EffortSays
  readonly faults: readonly Fault[]
}

/** A row as it waits to be taken in. */
export interface StagedRow {
  readonly line: number
  readonly key: string
  readonly outcome: 'new' | 'changed' | 'same' | 'faulty'
  readonly effort: string
  readonly version: number | null
  /** What the effort would be; null where it would stay as it is. */
  readonly says: EffortSays | null
  /** What it was, in the fields that change. */
  readonly before: Partial<EffortSays> | null
  readonly faults: readonly Fault[] | null
}

/** What taking a row in would do to the register. Pure. */
export function stagedRow(
  { line, key, says, faults }: LocatedRow,
  known: KnownEffort | undefined,
  told: Told,
  newId: () => string,
): StagedRow {
  const common = { line, key, effort: known?.id ?? newId(), version: known?.version ?? null }
  if (faults.length > 0) return { ...common, outcome: 'faulty', says, before: null, faults }
  if (known === undefined) return { ...common, outcome: 'new', says, before: null, faults: null }
  const { after, before } = compared(known.says, says, told)
  if (after.ends !== null && after.ends < after.begins) {
    const values = { begins: after.begins, ends: after.ends }
    return { ...common, outcome: 'faulty', says, before: null, faults: [{ key: 'import.row.ends-before', values }] }
  }
  if (before === null) return { ...common, outcome: 'same', says: null, before: null, faults: null }
  return { ...common, outcome: 'changed', says: after, before, faults: null }
}
