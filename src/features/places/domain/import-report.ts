import type { Refusal } from '../../../kernel/result.ts'
import type { CrsCode } from './crs.ts'
import type { Place } from './place.ts'
import type { Scale } from './scale.ts'

/** How a file of places is to be read. */
export interface ImportOptions {
  /** Null: what the file says itself, else WGS84. */
  readonly crs: CrsCode | null
  /** The property that holds the name, and the one that holds the code. */
  readonly name: string
  readonly code: string
  /** The scale that all its places have. */
  readonly scale: Scale
  /** Code of the place that they all lie in. Null: the city; for the scale place, the area that each lies in. */
  readonly parent: string | null
  /** Name of the city whose outline is drawn from its areas; null: the city is there already (or is what is imported). */
  readonly city: string | null
  /** The property that holds the kind of area, 1–5; null: the file says nothing about it and what is known stays. */
  readonly classification: string | null
}

/** What an import does, or would do, with one feature. */
export interface ImportLine {
  /** Number in the file, from 1; 0 for the city that is drawn from its areas. */
  readonly feature: number
  /** The line in the file on which it starts; 0 for the city. */
  readonly line: number
  readonly code: string | null
  readonly name: string | null
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused'
  /** Why it is refused. */
  readonly refusal: Refusal | null
}

export interface ImportPlan {
  readonly lines: readonly ImportLine[]
  /** What to save, parents before children: empty when any line is refused (all or nothing). */
  readonly places: readonly Place[]
}

/** What an import is planned against: the places there are, and where new ids come from. */
export interface ImportGround {
  readonly existing: readonly Place[]
  newId(): string
}

/** How many lines have each outcome. */
export function countOutcomes(lines: readonly ImportLine[]): Record<ImportLine['outcome'], number> {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const { outcome } of lines) counts[outcome]++
  return counts
}
