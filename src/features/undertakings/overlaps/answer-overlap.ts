import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty } from '../../duties/index.ts'
import { countUnanswered, findOverlap, OVERLAP_ANSWERS, saveOverlapAnswer } from '../../efforts/index.ts'
import { id, languageTag } from '../form.ts'
import { mayAnswerOverlap } from '../policy.ts'
import { lockUndertaking } from '../store.ts'

/** Answers where the work meets another effort: join, coordinate, or keep apart, always with a public reason (R8). */
export const answerOverlap = useCase({
  name: 'undertakings.answer-overlap',
  input: z.object({
    overlap: id,
    answer: z.enum(OVERLAP_ANSWERS, { error: 'form.choose' }),
    reason: freeText({ max: 2000 }),
    language: languageTag,
  }),
  load: async (tx, input) => {
    const overlap = await findOverlap(tx, input.overlap)
    if (overlap?.undertaking == null) return refuse('missing', 'undertaking.overlap.missing')
    const undertaking = await lockUndertaking(tx, overlap.undertaking, 'share')
    return isRefusal(undertaking) ? undertaking : { overlap, undertaking }
  },
  allow: (actor, { undertaking }) =>
    mayAnswerOverlap(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.overlap.forbidden'),
  decide: ({ overlap, undertaking }, input) =>
    decided({ ...input, undertaking: undertaking.id }, [
      {
        type: 'overlap.answered',
        subject: overlap.id,
        undertaking: undertaking.id,
        place: overlap.place,
        data: { answer: input.answer },
      },
    ]),
  save: async (tx, { undertaking, overlap, answer, reason, language }, { actor, now }) => {
    await saveOverlapAnswer(
      tx,
      { id: overlap, answer, reason, language, answeredBy: actor.kind === 'person' ? actor.person : null },
      now,
    )
    if ((await countUnanswered(tx, undertaking)) === 0) await closeDuty(tx, 'answer-overlaps', undertaking, now)
  },
})
