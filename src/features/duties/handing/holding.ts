import type { Holding } from '../../people/index.ts'
import { giveHeld, selectHeld } from './store.ts'

/** What somebody has to do by name, as what is handed over before they leave (R16); without anybody it is its body's. */
export const dutyHolding: Holding = {
  kind: 'duty',
  roles: [
    'contact-person',
    'department-officer',
    'coordinator',
    'board-secretary',
    'area-coordinator',
    'administrator',
  ],
  list: selectHeld,
  give: giveHeld,
}
