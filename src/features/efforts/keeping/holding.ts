import type { Holding } from '../../people/index.ts'
import { giveKept, selectKept } from './store.ts'

/**
 * The efforts that somebody keeps, as what is handed over before they leave (R16); without anybody they are their owner's.
 * An undertaking's own effort follows its contact person, so it isn't among them.
 */
export const effortHolding: Holding = {
  kind: 'effort',
  roles: [
    'department-officer',
    'contact-person',
    'coordinator',
    'board-secretary',
    'area-coordinator',
    'administrator',
  ],
  list: selectKept,
  give: giveKept,
}
