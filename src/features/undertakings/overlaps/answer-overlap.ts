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

/**
 * Answers where the work meets another effort: join, coordinate, or keep apart, always with a public reason (R8). An
 * answer may be changed; the log keeps what was answered before.
 */
export const answerOverlap = useCase({
  name: 'undertakings.answer-overlap',
  input: z.object({
    overlap: id,
    answer: z.enum(OVERLAP_ANSWERS, { error: 'form.choose' }),
    reason: freeText({ max: 2000 }),
    language: languageTag,
    /** When it was answered as the page had it (ISO 8601), or empty: two officers must not answer over each other. */
    answeredBefore: z.string().max(40).default(''),
  }),
  load: async (tx, input) => {
    const before = await findOverlap(tx, input.overlap)
    if (before?.undertaking == null) return refuse('missing', 'undertaking.overlap.missing')
    // The last two, answered at once, would each see the other's as left; so one comes after the other.
    const undertaking = await lockUndertaking(tx, before.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const overlap = (await findOverlap(tx, input.overlap)) ?? before
    return { overlap, undertaking }
  },
  allow: (actor, { undertaking }) =>
    mayAnswerOverlap(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.overlap.forbidden'),
  decide: ({ overlap, undertaking }, { answeredBefore, ...input }) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const same = overlap.answer === input.answer && overlap.reason === input.reason
    if (same) return decided({ ...input, undertaking: undertaking.id, isNew: false }, [])
    if ((overlap.answeredAt?.toISOString() ?? '') !== answeredBefore)
      return refuse('conflict', 'undertaking.overlap.answered')
    const about = { subject: overlap.id, undertaking: undertaking.id, place: overlap.place }
    return decided({ ...input, undertaking: undertaking.id, isNew: true }, [
      { type: 'overlap.answered', ...about, data: { answer: input.answer } },
    ])
  },
  save: async (tx, { undertaking, overlap, isNew, answer, reason, language }, { actor, now }) => {
    if (!isNew) return
    const answeredBy = actor.kind === 'person' ? actor.person : null
    await saveOverlapAnswer(tx, { id: overlap, answer, reason, language, answeredBy }, now)
    if ((await countUnanswered(tx, undertaking)) === 0) await closeDuty(tx, 'answer-overlaps', undertaking, now)
  },
})
