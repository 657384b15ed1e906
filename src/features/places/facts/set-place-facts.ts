import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { factsInput } from '../form.ts'
import { maySetPlaceFacts } from '../policy.ts'
import { lockPlace, saveFacts } from './store.ts'

/** Sets what is known about a place, each figure with its source and its day (R20); one of the same kind and day is replaced. */
export const setPlaceFacts = useCase({
  name: 'places.set-facts',
  input: factsInput,
  load: async (tx, { place }) => ((await lockPlace(tx, place)) ? { place } : refuse('missing', 'places.missing')),
  allow: (actor) => (maySetPlaceFacts(actor) ? ok(true) : refuse('forbidden', 'places.facts.forbidden')),
  decide: (_, { place, facts }, { newId }) => {
    const once = new Set(facts.map(({ kind, sourceDate }) => `${kind} ${sourceDate}`))
    if (once.size < facts.length) return refuse('invalid', 'places.facts.twice')
    return decided({ place, facts: facts.map((fact) => ({ id: newId(), ...fact })) }, [
      { type: 'place.facts-set', subject: place, place, data: { count: facts.length } },
    ])
  },
  save: (tx, { place, facts }) => saveFacts(tx, place, facts),
})
