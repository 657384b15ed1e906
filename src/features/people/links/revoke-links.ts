import { refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { sessionOf } from '../domain/session.ts'
import { revokeLinksInput } from '../form.ts'
import { allowed, mayRevokeLinks } from '../policy.ts'
import { type IssuedLink, issueLink } from './issue-link.ts'
import { lockHeldLink, revokeAll } from './store.ts'

/**
 * The holder of a private link replaces it, when it may be in wrong hands: every earlier link and short code to the same
 * thing ends, and what other sessions had opened with them. `receipt` has the new one, filled in while saving.
 */
export const revokeLinks = useCase({
  name: 'people.revoke-links',
  input: revokeLinksInput,
  load: async (tx, link, { actor }) => {
    const session = sessionOf(actor)
    if (session === null) return refuse('forbidden', 'people.link.not-held')
    return { session, held: await lockHeldLink(tx, session, link) }
  },
  allow: (actor, _loaded, link) => allowed(mayRevokeLinks(actor, link), 'people.link.not-held'),
  decide: ({ session, held }, link) => {
    // It was there when the request began: somebody else replaced it meanwhile.
    if (!held) return refuse('conflict', 'people.link.replaced')
    const receipt: IssuedLink = { token: '', code: '' }
    return decided({ ...link, session, receipt }, [{ type: 'link.replaced', subject: link.subject }])
  },
  save: async (tx, { session, receipt, ...link }, { now }) => {
    await revokeAll(tx, link, session, now)
    Object.assign(receipt, await issueLink(tx, link, now))
  },
})
