import type { Alongside } from '../../undertakings/index.ts'
import { saveFirst } from './store.ts'

/** What those who start say about the first meeting is kept with the start itself: both or neither (R26). */
export const askAtStart: Alongside = (tx, { id: undertaking, meeting }, { newId, now }) =>
  saveFirst(tx, { id: newId(), undertaking, ...meeting }, now)
