import { SYSTEM } from '../../../kernel/actor.ts'
import type { Reaction } from '../../../platform/jobs/index.ts'
import type { World } from '../../../platform/world.ts'
import { findPeopleByPseudonym } from '../../people/index.ts'
import { replaceContactPerson } from './replace-contact-person.ts'
import { listAnsweredFor, listUnanswered } from './store.ts'

/** When officers leave, what they answered for doesn't stay without an owner (R16). */
export const contactReactions: readonly Reaction[] = [
  {
    task: 'undertakings.replace-contact-person',
    on: ['role.ended'],
    run: async (world, { subject: pseudonym, data }) => {
      if (data?.role !== 'contact-person') return
      const person = (await findPeopleByPseudonym(world.db, [pseudonym])).get(pseudonym)
      // Somebody who has erased their account meanwhile is gone from the undertakings too: the other reaction sees to those.
      if (person !== undefined) await replaceEach(world, await listAnsweredFor(world.db, person.id))
    },
  },
  {
    task: 'undertakings.replace-erased-contact-person',
    on: ['person.erased'],
    run: async (world) => replaceEach(world, await listUnanswered(world.db)),
  },
]

async function replaceEach(world: World, undertakings: readonly string[]): Promise<void> {
  for (const undertaking of undertakings) await world.perform(replaceContactPerson, SYSTEM, { undertaking })
}
