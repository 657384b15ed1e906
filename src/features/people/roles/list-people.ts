import type { Actor, Role } from '../../../kernel/actor.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/database/index.ts'
import { mayManageRoles } from '../policy.ts'
import { type RoleHolder, selectHolders, selectPeopleWithRoles } from './store.ts'

const PAGE_SIZE = 50

export interface PeoplePage {
  readonly people: Awaited<ReturnType<typeof selectPeopleWithRoles>>
  /** To ask for the next page with; null on the last. */
  readonly next: string | null
}

/**
 * People who hold roles, with those roles, by name, 50 a page; for administrators. Residents aren't listed: nobody's
 * errand needs a list of their addresses (C3).
 */
export async function listPeople(db: Db, actor: Actor, after: string | null = null): Promise<Result<PeoplePage>> {
  if (!mayManageRoles(actor)) return refuse('forbidden', 'people.roles.forbidden')
  const people = await selectPeopleWithRoles(db, PAGE_SIZE + 1, after)
  const shown = people.slice(0, PAGE_SIZE)
  return ok({ people: shown, next: people.length > PAGE_SIZE ? (shown.at(-1)?.person ?? null) : null })
}

/** Those who hold a role for `scope` or for the whole municipality, by name: whom a task can be given to. */
export function listHolders(db: Db, role: Role, scope: string | null = null): Promise<readonly RoleHolder[]> {
  return selectHolders(db, role, scope)
}
