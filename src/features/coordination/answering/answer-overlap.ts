import { z } from 'zod'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { effortPolicy } from '../../efforts/index.ts'
import { askForAnswers } from '../asking/ask.ts'
import { settleFollowUp } from '../asking/follow-up.ts'
import type { Answer } from '../domain/answer.ts'
import { answerFields, id } from '../form.ts'
import { lockSide, saveAnswer } from './store.ts'

const input = z.object({
  overlap: id,
  /** The side that answers: the id of its effort. */
  effort: id,
  ...answerFields,
  /** When it was answered as the page had it (ISO 8601), or empty: two officers must not answer over each other. */
  answeredBefore: z.string().max(40).default(''),
})

/**
 * Answers for one side where two efforts meet: join, coordinate (what, who, until when), or keep apart, always with a public
 * reason (R8, R9). An answer may be changed; the log keeps what was answered before.
 */
export const answerOverlap = useCase({
  name: 'coordination.answer-overlap',
  input,
  load: async (tx, asked) => {
    const side = await lockSide(tx, asked.overlap, asked.effort)
    return side ?? refuse('missing', 'overlap.missing')
  },
  allow: (actor, side) =>
    effortPolicy.mayActForEffort(actor, side) ? ok(true) : refuse('forbidden', 'overlap.forbidden'),
  decide: (side, { answeredBefore, overlap, effort, ...said }, { now, actor }) => {
    const fault = faultIn(said, dateIn(now))
    if (fault !== null) return fault
    const answer = { ...said, who: said.who === '' ? null : said.who }
    const by = actor.kind === 'person' ? actor.person : null
    const saved = { ...answer, overlap, effort, by }
    if (SAME.every((part) => side[part] === answer[part])) return decided({ ...saved, isNew: false }, [])
    if (side.withdrawn) return refuse('conflict', 'overlap.withdrawn')
    if (side.ceasedAt !== null) return refuse('conflict', 'overlap.ceased')
    if ((side.answeredAt?.toISOString() ?? '') !== answeredBefore) return refuse('conflict', 'overlap.answered')
    const about = { subject: effort, undertaking: side.undertaking, place: side.place }
    return decided({ ...saved, isNew: true }, [
      { type: 'overlap.answered', ...about, data: { answer: said.answer, overlap, other: side.other } },
    ])
  },
  save: async (tx, { isNew, ...answer }, { now }) => {
    if (!isNew) return
    await saveAnswer(tx, answer, now)
    await askForAnswers(tx, [answer.effort], now)
    await settleFollowUp(tx, answer.effort, now)
  },
})

const SAME = ['answer', 'reason', 'who', 'until'] as const

/** What binds both to something says who sees to it and until when; keeping apart needs only its reason. */
function faultIn({ answer, who, until }: Omit<Answer, 'who'> & { who: string }, today: string): Refusal | null {
  const at = (field: string, reason: string) => refuse('invalid', 'form.invalid', { fields: { [field]: reason } })
  if (answer === 'coordinate' && who === '') return at('who', 'overlap.who.required')
  if (answer !== 'keep-apart' && until === null) return at('until', 'overlap.until.required')
  return until !== null && until < today ? at('until', 'overlap.until.past') : null
}
