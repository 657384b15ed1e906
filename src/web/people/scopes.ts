import { type BodyRow, listBodies, takesRemit } from '../../features/bodies/index.ts'
import { findPlaceNames } from '../../features/places/index.ts'
import { findPartyNames } from '../../features/undertakings/index.ts'
import type { Grant, Role } from '../../kernel/actor.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { MessageKey } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'

/** Roles that are given here. A party's people act by its private link, which the party gives out itself. */
export const GIVEN_ROLES = [
  'contact-person',
  'department-officer',
  'coordinator',
  'area-coordinator',
  'board-secretary',
  'evaluator',
  'administrator',
] as const satisfies readonly Role[]
export type GivenRole = (typeof GIVEN_ROLES)[number]

export function isGivenRole(text: string | undefined): text is GivenRole {
  return GIVEN_ROLES.some((role) => role === text)
}

/** Boards, departments and units that there are today. */
export function bodiesToday({ site }: Visit): Promise<BodyRow[]> {
  return listBodies(site.world.db, dateIn(site.world.now()))
}

/**
 * Why a role can't be held for this; null when it can. `scope` is a body's id, or empty for the whole municipality. That it
 * needs one, or needs none, is the use case's to say.
 */
export function whyNotFor(role: GivenRole, scope: string, bodies: readonly BodyRow[]): MessageKey | null {
  if (scope === '' || role === 'administrator') return null
  if (role === 'area-coordinator') return 'people.grant.area'
  const body = bodies.find((it) => it.id === scope)
  if (body === undefined) return 'form.choose'
  return role === 'board-secretary' && !takesRemit(body.kind) ? 'people.grant.board' : null
}

/** What roles are held for, by name: bodies that there are, places and parties. What is gone is said to be. */
export async function namesOfScopes(
  visit: Visit,
  grants: readonly Grant[],
  bodies: readonly BodyRow[],
): Promise<(scope: string | null) => string> {
  const names = new Map(bodies.map((body) => [body.id, body.name]))
  const unknown = grants.flatMap(({ scope }) => (scope === null || names.has(scope) ? [] : [scope]))
  const { db } = visit.site.world
  const [places, parties] = await Promise.all([findPlaceNames(db, unknown), findPartyNames(db, unknown)])
  for (const [id, name] of places) names.set(id, name)
  for (const party of parties) names.set(party.id, party.name)
  return (scope) =>
    scope === null ? visit.t('people.scope.everywhere') : (names.get(scope) ?? visit.t('people.scope.gone'))
}
