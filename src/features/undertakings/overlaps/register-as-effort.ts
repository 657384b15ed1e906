import { SYSTEM } from '../../../kernel/actor.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { World } from '../../../platform/world.ts'
import { followUndertaking, registerEffort } from '../../efforts/index.ts'
import { findUndertakingInForce } from '../store.ts'

/** An undertaking is an effort by itself: it stands in the register for all departments to see (R7). */
export async function registerAsEffort(world: World, undertaking: string): Promise<void> {
  const found = await findUndertakingInForce(world.db, undertaking)
  if (found === undefined) return
  await world.perform(registerEffort, SYSTEM, {
    title: found.title,
    place: found.place,
    begins: dateIn(found.startedAt),
    owner: found.board,
    undertaking: found.id,
  })
}

/** … and the register follows it, to another place and to its end. */
export async function followAsEffort(world: World, undertaking: string): Promise<void> {
  const found = await findUndertakingInForce(world.db, undertaking)
  if (found === undefined) return
  const ends = found.endedAt === null ? null : dateIn(found.endedAt)
  await world.perform(followUndertaking, SYSTEM, { undertaking, place: found.place, ends })
}
