import type { z } from 'zod'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { isLast } from '../domain/administrators.ts'
import { restsOn } from '../domain/fits.ts'
import { endGrantInput } from '../form.ts'
import { giveAll, type HeldOf, type Holding, listHeld } from '../holdings/holding.ts'
import { allowed, mayManageRoles } from '../policy.ts'
import { endGrantAt, type GrantToEnd, lockAdministrators, lockGrant, selectOtherGrants } from './store.ts'

type Input = z.infer<typeof endGrantInput>

interface Loaded {
  readonly grant: GrantToEnd
  readonly last: boolean
  /** What the person answers for and couldn't without this role. */
  readonly resting: readonly HeldOf[]
}

type Ended = Omit<Loaded, 'last'>

/**
 * An administrator ends a role: it ends with the holder's next request. The last administrator's can't be ended. What rests
 * on the role is handed over first, or, when the administrator says so, left to its bodies (R16): never to nobody.
 */
export function endGrant(holdings: readonly Holding[]): UseCase<Input, Loaded, Ended> {
  return useCase({
    name: 'people.end-grant',
    input: endGrantInput,
    load: async (tx, { grant: id }, { actor, now }): Promise<Loaded | Refusal> => {
      // Before anything is said about the grant: whether it exists is for administrators only.
      if (!mayManageRoles(actor)) return refuse('forbidden', 'people.roles.forbidden')
      const administrators = await lockAdministrators(tx)
      const grant = await lockGrant(tx, id)
      if (grant === undefined) return refuse('missing', 'people.roles.unknown')
      const last = grant.role === 'administrator' && isLast(administrators, grant.person)
      const ended = grant.endedAt !== null || last
      return { grant, last, resting: ended ? [] : await listResting(tx, holdings, grant, dateIn(now)) }
    },
    allow: (actor) => allowed(mayManageRoles(actor), 'people.roles.forbidden'),
    decide: ({ grant, last, resting }, { leave }) => {
      // A second press of the button: it has ended, as was asked.
      if (grant.endedAt !== null) return decided({ grant, resting }, [])
      if (last) return refuse('conflict', 'people.last-administrator')
      if (resting.length > 0 && !leave)
        return refuse('conflict', 'handover-things.first', { values: { count: resting.length } })
      const data = { role: grant.role, scope: grant.scope }
      return decided({ grant, resting }, [{ type: 'role.ended', subject: grant.pseudonym, data }])
    },
    save: async (tx, { grant, resting }, { now }) => {
      if (grant.endedAt !== null) return
      await giveAll(tx, resting, { from: grant.person, to: null }, now)
      await endGrantAt(tx, grant.id, now)
    },
  })
}

async function listResting(tx: Tx, holdings: readonly Holding[], grant: GrantToEnd, today: string) {
  const others = await selectOtherGrants(tx, grant.person, grant.id)
  const held = await listHeld(tx, holdings, grant.person, today)
  return held.filter(({ holding, thing }) => restsOn(grant, others, { roles: holding.roles, scopes: thing.scopes }))
}
