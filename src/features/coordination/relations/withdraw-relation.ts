import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { effortPolicy, lockEffort } from '../../efforts/index.ts'
import { id } from '../form.ts'
import { lockRelation, withdrawRelationRow } from './store.ts'

/** Takes back a relation that no longer holds; that it was stated stays in the history. */
export const withdrawEffortRelation = useCase({
  name: 'coordination.withdraw-relation',
  input: z.object({ relation: id }),
  load: async (tx, input) => {
    const relation = await lockRelation(tx, input.relation)
    if (relation === undefined) return refuse('missing', 'effort-relation.missing')
    const effort = await lockEffort(tx, relation.effort)
    return isRefusal(effort) ? effort : { relation, effort }
  },
  allow: (actor, { effort }) =>
    effortPolicy.mayActForEffort(actor, effort) ? ok(true) : refuse('forbidden', 'overlap.forbidden'),
  decide: ({ relation, effort }) => {
    // Pressed twice, it is taken back once.
    if (relation.withdrawnAt !== null) return decided({ id: relation.id, isNew: false }, [])
    const about = { subject: effort.id, undertaking: effort.undertaking, place: effort.place }
    return decided({ id: relation.id, isNew: true }, [{ type: 'effort-relation.withdrawn', ...about }])
  },
  save: async (tx, { id: relation, isNew }, { now }) => {
    if (isNew) await withdrawRelationRow(tx, relation, now)
  },
})
