import {
  beginStatement,
  bundledContext,
  bundledModels,
  CRITERION_KINDS,
  importModel,
} from '../../src/features/models/index.ts'
import { type Actor, SYSTEM } from '../../src/kernel/actor.ts'
import type { Language } from '../../src/platform/i18n/index.ts'
import type { World } from '../../src/platform/world.ts'

/** Takes the model with the four objections into the catalogue; the id of its version. */
export async function takeMalmo2019(world: World): Promise<string> {
  const source = (await bundledModels()).find(({ file }) => file.endsWith('malmo-2019.yaml'))?.text
  const taken = await world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value.id
}

/** Opens a draft of a statement as Medverka's own context has it; its id. */
export async function beginTestStatement(
  world: World,
  actor: Actor,
  version: string,
  language: Language = 'sv',
): Promise<string> {
  const begun = await world.perform(beginStatement(await bundledContext()), actor, { version, language })
  if (!begun.ok) throw new Error(begun.reason)
  return begun.value.id
}
