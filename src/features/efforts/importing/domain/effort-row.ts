import type { Boundary, Position } from '../../../places/index.ts'
import type { EffortStatus } from '../../domain/effort.ts'
import type { TargetGroup } from '../../domain/target-group.ts'
import type { Meaning } from './column.ts'
import type { Fault } from './fault.ts'
import type { Mapping } from './mapping.ts'

/** What a file says of an effort, as it would be registered. */
export interface EffortSays {
  readonly title: string
  readonly description: string
  readonly unit: string | null
  readonly place: string
  readonly otherPlaces: readonly string[]
  readonly boundary: Boundary | null
  /** Where its name stands on a map, when it has a boundary of its own. */
  readonly label: Position | null
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

/** Where an effort is, found among the town's places. */
export type Located = Pick<EffortSays, 'place' | 'otherPlaces' | 'boundary' | 'label'>

/** A row that was read: everything but where it is. */
export interface ReadRow {
  readonly line: number
  /** '' when it has none. */
  readonly key: string
  readonly says: Omit<EffortSays, keyof Located>
  readonly where: Whereabouts
  readonly faults: readonly Fault[]
}

/** Fields that differ, in the order in which they are shown. */
const COMPARED = [
  'title',
  'description',
  'unit',
  'place',
  'otherPlaces',
  'boundary',
  'begins',
  'ends',
  'status',
  'themes',
  'targetGroups',
  'budgetSek',
  'sourceLink',
] as const satisfies readonly (keyof EffortSays)[]

/** What the file tells of an effort: what it has no column for stays as it is. */
export type Told = readonly (keyof EffortSays)[]

const TELLS: Readonly<Partial<Record<Meaning, Told>>> = {
  title: ['title'],
  description: ['description'],
  unit: ['unit'],
  begins: ['begins', 'ends'],
  ends: ['ends'],
  period: ['begins', 'ends'],
  status: ['status'],
  themes: ['themes'],
  targetGroups: ['targetGroups'],
  budget: ['budgetSek'],
  link: ['sourceLink'],
}
const WHERE: Told = ['place', 'otherPlaces', 'boundary', 'label']

export function toldBy(columns: Mapping['columns'], hasGeometry: boolean): Told {
  const told = (Object.keys(columns) as Meaning[]).flatMap((meaning) => TELLS[meaning] ?? [])
  const where = hasGeometry || columns.place !== undefined || columns.x !== undefined
  return [...new Set([...told, ...(where ? WHERE : [])])]
}

/** What an effort becomes, and what it was in the fields that change; `before` is null when nothing does. */
export function compared(
  before: EffortSays,
  says: EffortSays,
  told: Told,
): { readonly after: EffortSays; readonly before: Partial<EffortSays> | null } {
  const after = { ...before, ...Object.fromEntries(told.map((field) => [field, says[field]])) }
  const changed = COMPARED.filter((field) => canonical(before[field]) !== canonical(after[field]))
  if (changed.length === 0) return { after, before: null }
  return { after, before: Object.fromEntries(changed.map((field) => [field, before[field]])) }
}

/** The order of keys in JSON that came back from the database is its own, and codes in any order say the same. */
function canonical(value: EffortSays[keyof EffortSays]): string {
  if (Array.isArray(value)) return JSON.stringify(value.toSorted())
  if (value !== null && typeof value === 'object' && 'coordinates' in value)
    return JSON.stringify([value.type, value.coordinates])
  return JSON.stringify(value)
}
