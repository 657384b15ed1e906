import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { date, id } from '../form.ts'
import { findEffortOfUndertaking, saveEffort } from './store.ts'

/**
 * An undertaking's effort follows it: to another place, where it may meet others, and to its end, after which it meets
 * nobody. The program does it. An undertaking that isn't registered yet is registered as it stands then.
 */
export const followUndertaking = useCase({
  name: 'efforts.follow-undertaking',
  input: z.object({ undertaking: id, place: id, ends: date.nullable().default(null) }),
  load: async (tx, { undertaking }) => ({ effort: await findEffortOfUndertaking(tx, undertaking) }),
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'effort.forbidden')),
  decide: ({ effort }, { place, ends: asked }) => {
    if (effort === undefined) return decided(null, [])
    // Begun and ended on one day at the least: the register knows days, not hours.
    const ends = asked !== null && asked < effort.begins ? effort.begins : asked
    if (effort.place === place && effort.ends === ends) return decided(null, [])
    const about = { subject: effort.id, place, undertaking: effort.undertaking }
    const moved = { ...effort, place, ends }
    return decided(moved, effort.place === place ? [] : [{ type: 'effort.moved', ...about }])
  },
  save: async (tx, moved, { now }) => {
    if (moved !== null) await saveEffort(tx, moved, now)
  },
})
