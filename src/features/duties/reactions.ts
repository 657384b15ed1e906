import { SYSTEM } from '../../kernel/actor.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { findPeopleByPseudonym } from '../people/index.ts'
import { handBackDuties } from './handing/hand-back-duties.ts'
import { passOnDuties } from './handing/pass-on-duties.ts'

/** What happens to duties because a role or a body has ended. */
export const dutyReactions: readonly Reaction[] = [
  {
    task: 'duties.hand-back',
    on: ['role.ended'],
    run: async (world, { subject: pseudonym }) => {
      // Somebody who has erased their account meanwhile has no duties any more.
      const person = (await findPeopleByPseudonym(world.db, [pseudonym])).get(pseudonym)
      if (person !== undefined) await world.perform(handBackDuties, SYSTEM, { person: person.id })
    },
  },
  {
    task: 'duties.pass-on',
    on: ['body.closed'],
    run: async (world, { subject, data }) => {
      await world.perform(passOnDuties, SYSTEM, { from: subject, to: data?.successor })
    },
  },
]
