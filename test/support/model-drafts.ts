import { beginDraft, findDraft, type ModelDraft } from '../../src/features/models/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { World } from '../../src/platform/world.ts'

/** A draft that has just been begun, from a version or from nothing. */
export async function begunDraft(world: World, actor: Actor, from?: string): Promise<ModelDraft> {
  const begun = await world.perform(beginDraft, actor, { from })
  if (!begun.ok) throw new Error(begun.reason)
  const draft = await findDraft(world.db, actor, begun.value.id)
  if (draft === undefined) throw new Error('Its owner doesn’t find it')
  return draft
}
