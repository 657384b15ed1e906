import { makeCommitment } from '../../src/features/commitments/index.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import type { World } from '../../src/platform/world.ts'

/** What a form about a commitment holds: a body's own, unless something else is said. */
export function commitmentFields(place: string, over: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ what: 'Vi sätter upp bänkar.', due: '2026-06-30', resources: 'Två parkarbetare', sumSek: '250 000' },
    ...{ body: '', group: '', actorName: '', actorKind: '', place, effort: '', forGroup: '', unit: '' },
    ...over,
  }
}

/** A commitment, written down the real way; its id. */
export async function insertCommitment(world: World, place: string, over: Readonly<Record<string, unknown>>) {
  const result = await world.perform(makeCommitment, SYSTEM, commitmentFields(place, over))
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.fields)}`)
  return result.value.commitment.id
}
