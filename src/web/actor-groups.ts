import type { ActorKind } from '../features/models/index.ts'
import type { ActorGroup } from './ui/actor-mark.tsx'

/** The four colours that kinds of actor have everywhere: informal groups are residents, companies stand with owners. */
const GROUPS: Readonly<Record<ActorKind, ActorGroup>> = {
  resident: 'residents',
  'informal-group': 'residents',
  association: 'associations',
  'property-owner': 'owners',
  company: 'owners',
  department: 'city',
  agency: 'city',
  school: 'city',
}

export function groupOf(kind: ActorKind): ActorGroup {
  return GROUPS[kind]
}
