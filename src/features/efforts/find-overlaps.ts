import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { overlapsOf } from './domain/effort.ts'
import { id } from './form.ts'
import { findEffort, findMeeting, insertOverlaps, knownOverlaps } from './store.ts'

/** Looks for what a newly registered effort meets, and asks each undertaking concerned for its answer (R8). */
export const findOverlaps = useCase({
  name: 'efforts.find-overlaps',
  input: z.object({ effort: id }),
  load: async (tx, input) => {
    const effort = await findEffort(tx, input.effort)
    if (effort === undefined) return refuse('missing', 'effort.missing')
    const met = overlapsOf(effort, await findMeeting(tx, effort))
    const known = await knownOverlaps(tx, effort.id)
    return { effort, met: met.filter((it) => !known.has(`${it.effort} ${it.other}`)) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'effort.forbidden')),
  decide: ({ effort, met }, _input, given) => {
    const overlaps = met.map(({ effort: one, other }) => ({ id: given.newId(), effort: one, other }))
    const undertakings = [...new Set(met.map((it) => it.undertaking))]
    const found = undertakings.map((undertaking) => ({
      type: 'overlap.found',
      subject: undertaking,
      undertaking,
      place: effort.place,
      data: { count: met.filter((it) => it.undertaking === undertaking).length },
    }))
    return decided(overlaps, found)
  },
  save: (tx, overlaps, { now }) => insertOverlaps(tx, overlaps, now),
})
