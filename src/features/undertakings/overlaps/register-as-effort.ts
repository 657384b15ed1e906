import { SYSTEM } from '../../../kernel/actor.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { World } from '../../../platform/world.ts'
import { followUndertaking, registerEffort } from '../../efforts/index.ts'
import { findAsEffort } from './store.ts'

/** An undertaking is an effort by itself: it stands in the register for all departments to see (R7). */
export async function registerAsEffort(world: World, undertaking: string): Promise<void> {
  const found = await findAsEffort(world.db, undertaking)
  if (found === undefined) return
  const { title, language, theme, place, boundary, board, contactPerson } = found
  await world.perform(registerEffort, SYSTEM, {
    ...{ title, language, themes: theme === null ? [] : [theme], place, undertaking },
    ...{ owner: board, keeper: contactPerson, begins: dateIn(found.startedAt) },
  })
  // Its own boundary was measured when it was drawn: it comes along as it is.
  if (boundary !== null) await followAsEffort(world, undertaking)
}

/** … and the register follows it: to another place, board, contact person or name, and to its end. */
export async function followAsEffort(world: World, undertaking: string): Promise<void> {
  const found = await findAsEffort(world.db, undertaking)
  if (found === undefined) return
  const { title, language, theme, place, boundary, label, board, contactPerson, endedAt } = found
  await world.perform(followUndertaking, SYSTEM, {
    ...{ undertaking, title, language, theme, place, boundary, owner: board, keeper: contactPerson },
    ...{ label: boundary === null ? null : label, ends: endedAt === null ? null : dateIn(endedAt) },
  })
}
