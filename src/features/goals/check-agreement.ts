import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { isAgreed } from './domain/agreement.ts'
import { id } from './form.ts'
import { inForce } from './in-force.ts'
import { listAsked, lockVersion, saveInForce } from './versions/store.ts'

/** One that was asked has ended: when all the others agreed, the version is in force. The program's own doing; runs twice alike. */
export const checkAgreement = useCase({
  name: 'goals.check-agreement',
  input: z.strictObject({ version: id }),
  load: async (tx, input, { now }) => {
    const version = await lockVersion(tx, input.version)
    if (version === undefined) return refuse('missing', 'goal.missing')
    return { version, asked: await listAsked(tx, version.id, dateIn(now)) }
  },
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'goal.forbidden')),
  decide: ({ version, asked }) => {
    const agreed = version.state === 'proposed' && isAgreed(asked)
    return decided({ version, agreed }, agreed ? [inForce(version)] : [])
  },
  save: async (tx, { version, agreed }, { now }) => {
    if (agreed) await saveInForce(tx, version, now)
  },
})
