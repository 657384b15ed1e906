import { refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { hashOf } from '../domain/secret.ts'
import { sessionOf } from '../domain/session.ts'
import { openLinkInput } from '../form.ts'
import { allowOpening, opened } from './opening.ts'
import { holdLink, selectLink } from './store.ts'

/**
 * Opens a private link in this session. A token is 256 random bits, so there is nothing to count. Opening it again changes
 * nothing.
 */
export const openLink = useCase({
  name: 'people.open-link',
  input: openLinkInput,
  load: async (tx, { token }, { actor }) => {
    const session = sessionOf(actor)
    if (session === null) return refuse('conflict', 'people.session.missing')
    return { session, link: await selectLink(tx, 'token_hash', hashOf(token)) }
  },
  allow: allowOpening,
  decide: ({ session, link }) => {
    const open = opened(link, 'people.link.unknown')
    return isRefusal(open) ? open : decided({ session, ...open }, [])
  },
  save: (tx, { session, ...link }) => holdLink(tx, session, link),
})
