import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { id } from '../form.ts'
import { mayState } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { findRelation, withdrawRelationRow } from './store.ts'

/** Takes back a relation that no longer holds; that it was stated stays in the history. */
export const withdrawRelation = useCase({
  name: 'undertakings.withdraw-relation',
  input: z.object({ relation: id }),
  load: async (tx, input) => {
    const relation = await findRelation(tx, input.relation)
    if (relation === undefined) return refuse('missing', 'undertaking.relation.missing')
    const undertaking = await lockUndertaking(tx, relation.undertaking, 'update')
    return isRefusal(undertaking) ? undertaking : { relation, undertaking }
  },
  allow: (actor, { undertaking }) =>
    mayState(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.state.forbidden'),
  decide: ({ relation, undertaking }) => {
    if (relation.withdrawnAt !== null) return refuse('conflict', 'undertaking.relation.withdrawn')
    return decided(relation.id, [
      { type: 'relation.withdrawn', subject: relation.id, undertaking: undertaking.id, place: undertaking.place },
    ])
  },
  save: (tx, relation, { now }) => withdrawRelationRow(tx, relation, now),
})
