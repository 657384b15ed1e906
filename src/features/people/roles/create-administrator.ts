import type { Given } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { useCase } from '../../../platform/world.ts'
import { createAdministratorInput } from '../form.ts'
import { allowed, mayCreateAdministrator } from '../policy.ts'
import { decideGranting, loadGranting, type RoleToGive, saveGranting } from './granting.ts'

type Administrator = Omit<RoleToGive, 'role' | 'scope'>

const asRole = (it: Administrator): RoleToGive => ({ ...it, role: 'administrator', scope: null })

/** The first administrator, from the command line (`medverka admin create`), who then signs in by mail like anybody. */
export const createAdministrator = useCase({
  name: 'people.create-administrator',
  input: createAdministratorInput,
  load: (tx: Tx, input: Administrator) => loadGranting(tx, asRole(input)),
  allow: (actor) => allowed(mayCreateAdministrator(actor), 'people.roles.forbidden'),
  decide: (loaded, input: Administrator, given: Given) => decideGranting(loaded, asRole(input), given),
  save: saveGranting,
})
