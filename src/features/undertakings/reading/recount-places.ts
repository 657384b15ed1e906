import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { recountPlaces } from './store.ts'

/** Puts the counters per place right after the tree of places has changed. The program's own doing. */
export const recountByPlace = useCase({
  name: 'undertakings.recount-by-place',
  input: z.object({}),
  load: async () => null,
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'undertaking.state.forbidden')),
  decide: () => decided(null, []),
  save: (tx) => recountPlaces(tx),
})
