import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeLine } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { type IssuedLink, issueLink } from '../../people/index.ts'
import { actorKind, id } from '../form.ts'
import { mayAddParty } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { findPartyNamed, insertParty, recordEngagement } from './store.ts'

/**
 * A party joins: residents and informal groups on the same footing as those with an organisation number (R21). `link` is
 * filled in while saving, the only time that it is known; null when the party was there already.
 */
export const addParty = useCase({
  name: 'undertakings.add-party',
  input: z.object({ undertaking: id, kind: actorKind, name: freeLine({ max: 120 }) }),
  load: async (tx, input) => {
    // One at a time in an undertaking: a second press finds what the first one added.
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    return { undertaking, known: await findPartyNamed(tx, undertaking.id, input.kind, input.name) }
  },
  allow: (actor, { undertaking }) =>
    mayAddParty(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.party.forbidden'),
  decide: ({ undertaking, known }, { kind, name }, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const link: { issued: IssuedLink | null } = { issued: null }
    if (known !== undefined) return decided({ party: known, isNew: false, link }, [])
    const party = { id: given.newId(), undertaking: undertaking.id, kind, name, initiated: false }
    const about = { subject: party.id, undertaking: undertaking.id, place: undertaking.place }
    return decided({ party, isNew: true, link }, [{ type: 'party.joined', ...about, data: { kind } }])
  },
  save: async (tx, { party, isNew, link }, { now }) => {
    if (!isNew) return
    await insertParty(tx, party, now)
    await recordEngagement(tx, { undertaking: party.undertaking, participant: party.id, kind: party.kind, now })
    link.issued = await issueLink(tx, { purpose: 'party', subject: party.id }, now)
  },
})
