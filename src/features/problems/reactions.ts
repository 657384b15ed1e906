import { SYSTEM } from '../../kernel/actor.ts'
import type { Reaction } from '../../platform/jobs/index.ts'
import { askForDescription } from './describing/ask-for-description.ts'
import { addressAnswers } from './shaping/address-answers.ts'
import { endInvitation } from './shaping/end-invitation.ts'

/** What happens here because of something in undertakings and meetings. */
export const problemReactions: readonly Reaction[] = [
  {
    // Of the room of meetings, which stands beside this one: known here by the event's name alone.
    task: 'problems.ask-for-description',
    on: ['meeting-notes.written'],
    run: async (world, { undertaking }) => {
      if (undertaking) await world.perform(askForDescription, SYSTEM, { undertaking })
    },
  },
  {
    task: 'problems.address-answers',
    on: ['contact-person.assigned'],
    run: async (world, { subject }) => {
      await world.perform(addressAnswers, SYSTEM, { undertaking: subject })
    },
  },
  {
    task: 'problems.end-invitation',
    on: ['gate.passed'],
    run: async (world, { undertaking }) => {
      if (undertaking) await world.perform(endInvitation, SYSTEM, { undertaking })
    },
  },
]
