import type { Grant, Role } from '../../../kernel/actor.ts'

interface Thing {
  readonly roles: readonly Role[]
  readonly scopes: readonly string[]
}

/** True when somebody with these roles may answer for a thing: in one of its roles, for one of its scopes or for everything. */
export function fits(grants: readonly Grant[], { roles, scopes }: Thing): boolean {
  return grants.some(({ role, scope }) => roles.includes(role) && (scope === null || scopes.includes(scope)))
}

/** True when it is this grant that lets somebody answer for the thing: without it nothing else would. */
export function restsOn(grant: Grant, others: readonly Grant[], thing: Thing): boolean {
  return fits([grant], thing) && !fits(others, thing)
}
