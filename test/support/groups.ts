import { registerGroup } from '../../src/features/groups/index.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import type { World } from '../../src/platform/world.ts'

/** What a form about a group holds, of an invented one. */
export function groupFacts(name: string, places: readonly string[], over: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ name, kind: 'residents-group', purpose: 'Håller ihop gården.', mandate: '', places, begins: '2024-01-01' },
    ...{ until: '', calledBy: '', calledByName: 'Provgårdens byalag', contact: '', meets: 'Varje månad', link: '' },
    seats: [{ actorKind: 'resident', seats: 5, votes: 5 }],
    ...over,
  }
}

/** A group that exists, the real way; its id. */
export async function insertGroup(world: World, name: string, places: readonly string[]): Promise<string> {
  const result = await world.perform(registerGroup, SYSTEM, { ...groupFacts(name, places), source: 'Stadgar 2024' })
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.fields)}`)
  return result.value.id
}
