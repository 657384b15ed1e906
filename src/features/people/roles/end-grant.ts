import { refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { isLast } from '../domain/administrators.ts'
import { endGrantInput } from '../form.ts'
import { allowed, mayManageRoles } from '../policy.ts'
import { endGrantAt, lockAdministrators, lockGrant } from './store.ts'

/** An administrator ends a role: it ends with the holder's next request. The last administrator's can't be ended. */
export const endGrant = useCase({
  name: 'people.end-grant',
  input: endGrantInput,
  load: async (tx, { grant: id }, { actor }) => {
    // Before anything is said about the grant: whether it exists is for administrators only.
    if (!mayManageRoles(actor)) return refuse('forbidden', 'people.roles.forbidden')
    const administrators = await lockAdministrators(tx)
    const grant = await lockGrant(tx, id)
    if (grant === undefined) return refuse('missing', 'people.roles.unknown')
    return { grant, last: grant.role === 'administrator' && isLast(administrators, grant.person) }
  },
  allow: (actor) => allowed(mayManageRoles(actor), 'people.roles.forbidden'),
  decide: ({ grant, last }) => {
    // A second press of the button: it has ended, as was asked.
    if (grant.endedAt !== null) return decided(grant, [])
    if (last) return refuse('conflict', 'people.last-administrator')
    const data = { role: grant.role, scope: grant.scope }
    return decided(grant, [{ type: 'role.ended', subject: grant.pseudonym, data }])
  },
  save: async (tx, grant, { now }) => {
    if (grant.endedAt === null) await endGrantAt(tx, grant.id, now)
  },
})
