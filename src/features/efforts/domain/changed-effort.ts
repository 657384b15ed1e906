import type { Happening } from '../../../kernel/use-case.ts'
import type { Effort } from './effort.ts'

/** Where and when it is: what decides whom it meets. */
const MOVES = ['place', 'otherPlaces', 'boundary', 'begins', 'ends'] as const
const OTHER = [
  'title',
  'description',
  'language',
  'owner',
  'unit',
  'ownerName',
  'ownerKind',
  'themes',
  'targetGroups',
  'budgetSek',
  'source',
  'sourceLink',
  'keeper',
] as const

type Told = Omit<Effort, 'id' | 'version' | 'status' | 'undertaking'>

/** What tells that an effort became another: `effort.moved` in place or time, `effort.changed` in anything else; none when it is the same. */
export function happenedTo(before: Effort, after: Told): readonly Happening[] {
  const differs = (field: keyof Told) =>
    JSON.stringify(ordered(before[field])) !== JSON.stringify(ordered(after[field]))
  const about = { subject: before.id, place: after.place, undertaking: before.undertaking }
  return [
    ...(MOVES.some(differs) ? [{ type: 'effort.moved', ...about }] : []),
    ...(OTHER.some(differs) ? [{ type: 'effort.changed', ...about }] : []),
  ]
}

/** Keys in one order: a boundary comes back from the database with its own. Codes and places in any order say the same. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((it) => typeof it === 'string') ? [...value].sort() : value
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
}
