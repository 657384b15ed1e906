import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { endLinks, type IssuedLink, issueLink } from '../../people/index.ts'
import { id } from '../form.ts'
import { mayAddParty } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { findParty } from './store.ts'

/**
 * A party has lost its private link: those who gave it the first one give it another, in public, and the earlier ends. Those
 * who started the work have a link of their own kind, which only they replace.
 */
export const renewLink = useCase({
  name: 'undertakings.renew-link',
  input: z.object({ party: id }),
  load: async (tx, input) => {
    const party = await findParty(tx, input.party)
    if (party === undefined) return refuse('missing', 'undertaking.party.missing')
    const undertaking = await lockUndertaking(tx, party.undertaking, 'share')
    return isRefusal(undertaking) ? undertaking : { party, undertaking }
  },
  allow: (actor, { undertaking }) =>
    mayAddParty(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.party.forbidden'),
  decide: ({ party, undertaking }) => {
    if (party.initiated) return refuse('conflict', 'undertaking.party.own-link')
    if (party.leftAt !== null) return refuse('conflict', 'undertaking.party.left')
    const link: { issued: IssuedLink | null } = { issued: null }
    const about = { subject: party.id, undertaking: undertaking.id, place: undertaking.place }
    return decided({ party, link }, [{ type: 'party.link-renewed', ...about }])
  },
  save: async (tx, { party, link }, { now }) => {
    const held = { purpose: 'party', subject: party.id } as const
    await endLinks(tx, held, now)
    link.issued = await issueLink(tx, held, now)
  },
})
