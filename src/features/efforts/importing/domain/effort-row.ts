import type { Boundary } from '../../../places/index.ts'
import type { EffortStatus } from '../../domain/effort.ts'
import type { TargetGroup } from '../../domain/target-group.ts'
import type { Fault } from './fault.ts'

/** What a file says of an effort, as it would be registered. */
export interface EffortSays {
  readonly title: string
  readonly description: string
  readonly unit: string | null
  readonly place: string
  readonly boundary: Boundary | null
  readonly begins: string
  readonly ends: string | null
  readonly status: EffortStatus
  readonly themes: readonly string[]
  readonly targetGroups: readonly TargetGroup[]
  readonly budgetSek: number | null
  readonly sourceLink: string | null
}

/** Where a row says that it is, before anybody has looked whether there is such a place. */
export interface Whereabouts {
  /** Name, code or address of a place, as written; '' when it isn't told. */
  readonly place: string
  /** In the mapping's coordinate system, x first. */
  readonly at: readonly [number, number] | null
  readonly geometry: unknown
}

/** A row that was read: everything but where it is. */
export interface ReadRow {
  readonly line: number
  /** '' when it has none. */
  readonly key: string
  readonly says: Omit<EffortSays, 'place' | 'boundary'>
  readonly where: Whereabouts
  readonly faults: readonly Fault[]
}

/** Fields that differ, in the order in which they are shown. */
export const COMPARED = [
  'title',
  'description',
  'unit',
  'place',
  'boundary',
  'begins',
  'ends',
  'status',
  'themes',
  'targetGroups',
  'budgetSek',
  'sourceLink',
] as const satisfies readonly (keyof EffortSays)[]

/** What taking the row in would change, before → after by field; null when it would change nothing. */
export function differences(before: EffortSays, after: EffortSays): Partial<EffortSays> | null {
  const changed = COMPARED.filter((field) => canonical(before[field]) !== canonical(after[field]))
  if (changed.length === 0) return null
  return Object.fromEntries(changed.map((field) => [field, before[field]]))
}

/** The order of keys in JSON that came back from the database is its own. */
function canonical(value: EffortSays[keyof EffortSays]): string {
  if (value !== null && typeof value === 'object' && 'coordinates' in value)
    return JSON.stringify([value.type, value.coordinates])
  return JSON.stringify(value)
}
