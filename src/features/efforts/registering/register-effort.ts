import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { type RegisterEffortInput, registerEffortInput } from '../form.ts'
import { mayRegisterEffort } from '../policy.ts'
import { measured } from './measured.ts'
import { ownerTold } from './owner-told.ts'
import { placesBesides } from './places-besides.ts'
import {
  findEffortOfUndertaking,
  findMissing,
  findSameEffort,
  findWholes,
  insertEfforts,
  type KeptEffort,
} from './store.ts'

/**
 * Puts something that goes on, or is planned, into the register for all to see (R7). Twice is once: what says the same is
 * the same. A boundary is refused as `places.boundary.…` when it crosses itself or the city's border.
 */
export const registerEffort = useCase({
  name: 'efforts.register-effort',
  input: registerEffortInput,
  load: async (tx, input, { actor }) => {
    const keeper = keeperTold(input, actor, await findWholes(tx, input.owner))
    const missing = await findMissing(tx, { ...input, keeper })
    if (missing !== null) return refuse('invalid', 'form.invalid', { fields: { [missing]: 'form.choose' } })
    const ground = await measured(tx, input)
    if (isRefusal(ground)) return ground
    const { undertaking } = input
    const known = await (undertaking === null
      ? findSameEffort(tx, { ...input, ...ownerTold(input) })
      : findEffortOfUndertaking(tx, undertaking))
    return { known, keeper, ...ground }
  },
  // What an undertaking is, the program alone puts in: it follows it.
  allow: (actor, _loaded, { undertaking }) =>
    mayRegisterEffort(actor) && (undertaking === null || actor.kind === 'system')
      ? ok(true)
      : refuse('forbidden', 'effort.forbidden'),
  decide: ({ known, keeper, boundary, label }, input, given) => {
    // A job may run twice, and so may a press of the button; an undertaking is one effort.
    if (known !== undefined) return decided({ effort: known, isNew: false }, [])
    const otherPlaces = placesBesides(input)
    const whose = ownerTold(input)
    const effort: KeptEffort = {
      ...{ ...input, ...whose, otherPlaces, keeper, boundary, label },
      ...{ id: given.newId(), version: 1 },
    }
    return decided({ effort, isNew: true }, [
      { type: 'effort.registered', subject: effort.id, place: effort.place, undertaking: effort.undertaking },
    ])
  },
  save: async (tx, { effort, isNew }, { actor, now }) => {
    if (isNew) await insertEfforts(tx, [effort], actor.kind === 'person' ? actor.person : null, now)
  },
})

/** Whoever registers what their own body or a part of it does answers for it, until somebody else is named (R16). */
function keeperTold({ keeper }: RegisterEffortInput, actor: Actor, owners: readonly string[]): string | null {
  if (keeper !== undefined) return keeper
  const isTheirs = actor.kind === 'person' && actor.grants.some(({ scope }) => scope !== null && owners.includes(scope))
  return isTheirs ? actor.person : null
}
