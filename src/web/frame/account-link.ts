import { workbenchOf } from '../../features/duties/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { AccountLink } from '../ui/frame.ts'

/**
 * Where the header's last link leads: to the workbench for those who have one, to one's own pages for who is signed in or has opened a
 * private link, or to signing in.
 */
export function accountLinkFor(actor: Actor, root: string): AccountLink {
  if (actor.kind === 'system' || (actor.kind === 'visitor' && actor.links.length === 0))
    return { kind: 'sign-in', href: `${root}/logga-in` }
  return workbenchOf(actor) !== null
    ? { kind: 'workbench', href: `${root}/arbetsbord` }
    : { kind: 'own-pages', href: `${root}/mina-sidor` }
}
