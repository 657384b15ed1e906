import { type Actor, isStaff } from '../../kernel/actor.ts'
import type { AccountLink } from '../ui/frame.ts'

/**
 * Where the header's last link leads: to the workbench for staff, to one's own pages for who is signed in or has opened a
 * private link, or to signing in.
 */
export function accountLinkFor(actor: Actor, root: string): AccountLink {
  if (actor.kind === 'system' || (actor.kind === 'visitor' && actor.links.length === 0))
    return { kind: 'sign-in', href: `${root}/logga-in` }
  return isStaff(actor)
    ? { kind: 'workbench', href: `${root}/arbetsbord` }
    : { kind: 'own-pages', href: `${root}/mina-sidor` }
}
