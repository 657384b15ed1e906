import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { gateDemands, lockUndertaking } from '../../undertakings/index.ts'
import { id } from '../form.ts'
import { lockText } from '../store.ts'
import { openDescribeDuty } from './describe-duty.ts'
import { findLatest } from './store.ts'

/**
 * What was said at the first meeting is written down, and the problem is not: the contact person is asked to describe it,
 * so that residents have something to shape (R22). The program does it, as a reaction.
 */
export const askForDescription = useCase({
  name: 'problems.ask-for-description',
  input: z.object({ undertaking: id }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    await lockText(tx, undertaking.id, 'writes')
    const demanded = await gateDemands(tx, undertaking, 'residents-shaped-problem')
    return { undertaking, demanded, latest: await findLatest(tx, undertaking.id) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'problem.describe.forbidden')),
  decide: ({ undertaking, demanded, latest }) =>
    decided({ undertaking, asks: demanded && latest === undefined && undertaking.endedAt === null }, []),
  save: async (tx, { undertaking, asks }, { now }) => {
    if (asks) await openDescribeDuty(tx, undertaking, now)
  },
})
