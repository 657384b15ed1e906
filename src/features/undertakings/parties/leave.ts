import { z } from 'zod'
import { holdsLink } from '../../../kernel/actor.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { id } from '../form.ts'
import { mayAddParty } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { endEngagement, endParty, findParty } from './store.ts'

/** A party leaves; that it took part stays in the history. Those who started it stay. */
export const leave = useCase({
  name: 'undertakings.leave',
  input: z.object({ party: id }),
  load: async (tx, input) => {
    const party = await findParty(tx, input.party)
    if (party === undefined) return refuse('missing', 'undertaking.party.missing')
    const undertaking = await lockUndertaking(tx, party.undertaking, 'share')
    return isRefusal(undertaking) ? undertaking : { party, undertaking }
  },
  allow: (actor, { party, undertaking }) =>
    holdsLink(actor, 'party', party.id) || mayAddParty(actor, undertaking)
      ? ok(true)
      : refuse('forbidden', 'undertaking.party.forbidden'),
  decide: ({ party, undertaking }) => {
    if (party.initiated) return refuse('conflict', 'undertaking.party.initiated')
    if (party.leftAt !== null) return decided({ party, leaves: false }, [])
    return decided({ party, leaves: true }, [
      { type: 'party.left', subject: party.id, undertaking: undertaking.id, place: undertaking.place },
    ])
  },
  save: async (tx, { party, leaves }, { now }) => {
    if (!leaves) return
    await endParty(tx, party.id, now)
    await endEngagement(tx, party.undertaking, party.id)
  },
})
