import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { freeLine } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { issueLink } from '../../people/index.ts'
import { actorKind, id } from '../form.ts'
import { mayAddParty } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { insertParty, recordEngagement } from './store.ts'

/** A party joins: residents and informal groups on the same footing as those with an organisation number (R21). */
export const addParty = useCase({
  name: 'undertakings.add-party',
  input: z.object({ undertaking: id, kind: actorKind, name: freeLine({ max: 120 }) }),
  load: (tx, input) => lockUndertaking(tx, input.undertaking, 'share'),
  allow: (actor, undertaking) =>
    mayAddParty(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.party.forbidden'),
  decide: (undertaking, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const party = {
      id: given.newId(),
      undertaking: undertaking.id,
      kind: input.kind,
      name: input.name,
      initiated: false,
    }
    const link: { token: string | null; code: string | null } = { token: null, code: null }
    return decided({ party, link }, [
      {
        type: 'party.joined',
        subject: party.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { kind: input.kind },
      },
    ])
  },
  save: async (tx, { party, link }, { now }) => {
    // A second press, or somebody else just before: the party is there already, and nothing is doubled.
    if (!(await insertParty(tx, party, now))) return
    await recordEngagement(tx, { undertaking: party.undertaking, participant: party.id, kind: party.kind, now })
    Object.assign(link, await issueLink(tx, { purpose: 'party', subject: party.id }, now))
  },
})
