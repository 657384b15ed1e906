import type { Effort } from '../domain/effort.ts'

/** Whose it is: a body of the municipality's, with the part of it; or an outside owner by name and kind. Never both. */
export function ownerTold({
  owner,
  unit,
  ownerName,
  ownerKind,
}: {
  owner: string | null
  unit: string | null
  ownerName: string
  ownerKind: Effort['ownerKind']
}): Pick<Effort, 'owner' | 'unit' | 'ownerName' | 'ownerKind'> {
  if (owner !== null) return { owner, unit, ownerName: null, ownerKind: null }
  return { owner, unit: null, ownerName: ownerName || null, ownerKind: ownerName === '' ? null : ownerKind }
}
