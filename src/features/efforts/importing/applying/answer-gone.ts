import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { freeText } from '../../../../platform/text.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { mayImportFor } from '../policy.ts'
import { lockImport } from '../runs/store.ts'
import { saveAnswers } from './store.ts'

const input = z
  .object({
    import: id,
    /** Number of the row; null: all that nobody has answered. */
    row: z.coerce.number().int().min(1).nullable().default(null),
    answer: z.enum(['keep', 'withdraw'], { error: 'form.choose' }),
    reason: freeText({ max: 1000, optional: true }),
  })
  .refine(({ answer, reason }) => answer === 'keep' || reason !== '', { path: ['reason'], message: 'import.gone.why' })

/** Says what is to happen with efforts that are gone from the file: they stay, or are withdrawn with a public reason. */
export const answerGone = useCase({
  name: 'efforts.answer-gone',
  input,
  load: async (tx, it) => (await lockImport(tx, it.import)) ?? refuse('missing', 'import.missing'),
  allow: (actor, { owner }) => (mayImportFor(actor, owner) ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: ({ state }, it) =>
    state === 'read'
      ? decided({ ...it, reason: it.answer === 'keep' ? null : it.reason }, [])
      : refuse('conflict', 'import.not-now'),
  save: (tx, answer) => saveAnswers(tx, answer),
})
