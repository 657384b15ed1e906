import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty } from '../../duties/index.ts'
import { findModelVersion } from '../../models/index.ts'
import { lockUndertaking } from '../../undertakings/index.ts'
import { shaped } from '../domain/shaped.ts'
import { termsOf } from '../domain/terms.ts'
import { id } from '../form.ts'
import { loadShapingFacts } from '../gate/store.ts'
import { lockText } from '../store.ts'

/**
 * Ends the invitation to residents once a gate is passed with the problem shaped (R22). Until then it stands, also when
 * enough have confirmed: more may want to. The program does it, as a reaction; a gate passed by exception leaves it.
 */
export const endInvitation = useCase({
  name: 'problems.end-invitation',
  input: z.object({ undertaking: id }),
  load: async (tx, input, { now }) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    await lockText(tx, undertaking.id, 'writes')
    const model = await findModelVersion(tx, undertaking.modelVersion)
    const facts = await loadShapingFacts(tx, undertaking.id)
    return { undertaking: undertaking.id, met: shaped(facts, termsOf(model?.content), now).met }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'problem.describe.forbidden')),
  decide: (loaded) => decided(loaded, []),
  save: async (tx, { undertaking, met }, { now }) => {
    if (met) await closeDuty(tx, 'shape-problem', undertaking, now)
  },
})
