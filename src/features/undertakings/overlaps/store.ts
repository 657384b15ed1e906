import type { Db } from '../../../platform/database/index.ts'
import type { Boundary } from '../../places/index.ts'

/** An undertaking as the register of efforts has it. */
export interface AsEffort {
  readonly title: string
  readonly language: string
  readonly theme: string | null
  readonly place: string
  readonly boundary: Boundary | null
  readonly label: readonly [longitude: number, latitude: number]
  readonly board: string
  readonly contactPerson: string | null
  readonly startedAt: Date
  readonly endedAt: Date | null
}

export async function findAsEffort(db: Db, undertaking: string): Promise<AsEffort | undefined> {
  const row = await db
    .selectFrom('undertaking')
    .select([
      ...(['title', 'language', 'theme', 'place', 'boundary', 'label_lon', 'label_lat', 'board'] as const),
      ...(['contact_person as contactPerson', 'started_at as startedAt', 'ended_at as endedAt'] as const),
    ])
    .where('id', '=', undertaking)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { label_lon, label_lat, boundary, ...rest } = row
  // Kept only when places had found it right; JSON has no types.
  return { ...rest, boundary: boundary as unknown as Boundary | null, label: [label_lon, label_lat] }
}
