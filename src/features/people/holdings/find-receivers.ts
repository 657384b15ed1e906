import type { Db } from '../../../platform/database/index.ts'
import { fits } from '../domain/fits.ts'
import type { HeldOf } from './holding.ts'
import { type PersonWithGrants, selectStaff } from './store.ts'

/** More officers than a municipality of three hundred thousand gives roles. */
const MOST = 2000

/** Everybody who works for the municipality, by name, with what they hold. */
export async function listStaff(db: Db): Promise<readonly PersonWithGrants[]> {
  return selectStaff(db, MOST)
}

/** Those among them who may take all of these things; not the one who has them. */
export function receiversOf(
  staff: readonly PersonWithGrants[],
  held: readonly HeldOf[],
  from: string,
): readonly PersonWithGrants[] {
  return staff.filter(
    ({ id, grants }) =>
      id !== from && held.every(({ holding, thing }) => fits(grants, { roles: holding.roles, scopes: thing.scopes })),
  )
}
