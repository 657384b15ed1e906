import { useCase } from '../../../platform/world.ts'
import { grantRoleInput } from '../form.ts'
import { allowed, mayManageRoles } from '../policy.ts'
import { decideGranting, loadGranting, saveGranting } from './granting.ts'

/**
 * An administrator gives somebody a role, for one body, party or undertaking, or for the whole municipality. Whether the
 * scope exists is for the page that offers it: this room stands below those that know. Giving it twice changes nothing
 * but the name.
 */
export const grantRole = useCase({
  name: 'people.grant-role',
  input: grantRoleInput,
  load: loadGranting,
  allow: (actor) => allowed(mayManageRoles(actor), 'people.roles.forbidden'),
  decide: decideGranting,
  save: saveGranting,
})
