import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { findModelInForce, scalesServed } from '../../models/index.ts'
import { scale } from '../form.ts'
import { mayChooseStartingModel } from '../policy.ts'
import { findStartingModel, saveStartingModel } from '../store.ts'

const input = z.object({
  scale,
  model: z.string({ error: 'form.choose' }).regex(/^[a-z0-9-]{1,80}$/, 'form.choose'),
})

/**
 * Chooses the model that new undertakings of a scale follow (R2, R15). Those that have started keep theirs: models are
 * chosen, never forced.
 */
export const chooseStartingModel = useCase({
  name: 'undertakings.choose-starting-model',
  input,
  load: async (tx, { scale, model }) => ({
    inForce: await findModelInForce(tx, model),
    before: await findStartingModel(tx, scale),
  }),
  allow: (actor) =>
    mayChooseStartingModel(actor) ? ok(true) : refuse('forbidden', 'undertaking.starting-model.forbidden'),
  decide: ({ inForce, before }, { scale, model }) => {
    if (inForce === undefined) return at('undertaking.starting-model.not-in-force')
    if (!scalesServed(inForce.content).includes(scale)) return at('undertaking.starting-model.scale')
    const happened = { type: 'starting-model.chosen', subject: inForce.id, data: { scale } }
    return decided({ scale, model }, before === model ? [] : [happened])
  },
  save: (tx, { scale, model }) => saveStartingModel(tx, scale, model),
})

function at(reason: string) {
  return refuse('invalid', reason, { fields: { model: reason } })
}
