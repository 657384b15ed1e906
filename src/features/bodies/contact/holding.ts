import type { Holding } from '../../people/index.ts'
import { giveRules, selectRulesOf } from './store.ts'

/**
 * The rules by which somebody becomes contact person (R26), as what is handed over before they leave (R16). Without anybody
 * there is nothing to do: a rule that names nobody who holds the role is passed over, and the board names somebody.
 */
export const contactRuleHolding: Holding = {
  kind: 'contact-rule',
  roles: ['contact-person'],
  list: selectRulesOf,
  give: async (tx, { things, from, to }) => {
    if (to !== null) await giveRules(tx, { ids: things.map(({ id }) => id), from, to })
  },
  happened: ({ id, place, body }) => ({ type: 'contact-rule.set', subject: id, place, data: { board: body } }),
}
