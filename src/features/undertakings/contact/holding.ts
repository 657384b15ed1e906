import { isRefusal } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Holding } from '../../people/index.ts'
import { lockUndertaking } from '../store.ts'
import { handDesk } from './hand-desk.ts'
import { selectHeldUndertakings } from './store.ts'

/**
 * What somebody is contact person for, as what is handed over before they leave (R16): the desk goes with it. Without
 * anybody, the reactions to the role's or the account's end find somebody by the rules, or ask the board to (R26).
 */
export const undertakingHolding: Holding = {
  kind: 'undertaking',
  roles: ['contact-person'],
  list: selectHeldUndertakings,
  give: async (tx, { things, from, to }, now) => {
    if (to === null) return
    for (const { id } of things) await giveOne(tx, { id, from, to }, now)
  },
  happened: ({ id, place }) => ({
    ...{ type: 'contact-person.assigned', subject: id, undertaking: id, place },
    data: { by: 'handover', before: 1 },
  }),
}

async function giveOne(tx: Tx, it: { readonly id: string; readonly from: string; readonly to: string }, now: Date) {
  const undertaking = await lockUndertaking(tx, it.id, 'update')
  if (isRefusal(undertaking) || undertaking.contactPerson !== it.from) return
  await handDesk(tx, undertaking, it.to, now)
}
