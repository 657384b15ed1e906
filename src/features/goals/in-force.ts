import type { Happening } from '../../kernel/use-case.ts'
import type { VersionRow } from './versions/store.ts'

/** All that were asked have agreed: the version is what the place strives for. */
export function inForce({ id, place, number }: Pick<VersionRow, 'id' | 'place' | 'number'>): Happening {
  return { type: 'goals.in-force', subject: id, place, data: { number } }
}
