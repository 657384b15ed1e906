import type { TargetGroup } from '../../../efforts/index.ts'
import type { Boundary, LieOfPlaces, PlaceLie } from '../../../places/index.ts'
import { planeShape } from '../../../places/index.ts'
import type { Compared } from '../../domain/compared.ts'

/** What is read of an effort to compare it. */
export interface ComparedRow {
  readonly id: string
  readonly title: string
  readonly begins: string
  readonly ends: string | null
  readonly themes: readonly string[]
  readonly targetGroups: readonly TargetGroup[]
  readonly isCityWide: boolean
  readonly place: string
  readonly otherPlaces: readonly string[]
  readonly boundary: Boundary | null
  readonly askings: readonly {
    readonly begins: string
    readonly ends: string
    readonly targetGroups: readonly TargetGroup[]
    readonly place: string
  }[]
}

/** The row with its ground. A place that isn't known any more is left out. */
export function comparedOf(row: ComparedRow, places: LieOfPlaces): Compared {
  const { id, title, begins, ends, themes, targetGroups, isCityWide } = row
  const lies = [row.place, ...row.otherPlaces].flatMap((place): PlaceLie[] => {
    const lie = places.of(place)
    return lie === undefined ? [] : [lie]
  })
  return {
    ...{ id, title, begins, ends, themes, targetGroups, isCityWide, places: lies },
    own: row.boundary === null ? null : planeShape(row.boundary),
    askings: row.askings.map((it) => ({ ...it, place: places.of(it.place) })),
  }
}
