import { type Actor, isStaff } from '../../kernel/actor.ts'
import type { AccountLink } from '../ui/frame.ts'

/** Where the header's last link leads: to the workbench for staff, to one's own pages, or to signing in. */
export function accountLinkFor(actor: Actor, root: string): AccountLink {
  if (actor.kind !== 'person') return { kind: 'sign-in', href: `${root}/logga-in` }
  return isStaff(actor)
    ? { kind: 'workbench', href: `${root}/arbetsbord` }
    : { kind: 'own-pages', href: `${root}/mina-sidor` }
}
