import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { difference } from '../domain/difference.ts'
import { id } from '../form.ts'
import { mayFind } from '../policy.ts'
import { listEfforts } from './candidates/store.ts'
import { findMeetings } from './find-meetings.ts'
import { happenedBetween, otherThan, saveDifference } from './found.ts'
import { answerFresh, findChoice, lockOverlapsOf, useChoice } from './store.ts'

/**
 * Looks for what an effort meets, and writes down what is new, what has changed and what has ceased; whoever answers for
 * either side is asked (R8, R9). An answer that was given before they met in more is asked for again. The program's own.
 */
export const findOverlaps = useCase({
  name: 'coordination.find-overlaps',
  input: z.object({ effort: id }),
  load: async (tx, input) => {
    const [effort] = await listEfforts(tx, [input.effort])
    if (effort === undefined) return refuse('missing', 'coordination.effort.missing')
    const known = await lockOverlapsOf(tx, [effort.id])
    const met = effort.withdrawn ? [] : await findMeetings(tx, effort, otherThan(effort.id, known))
    const choice = effort.undertaking === null ? null : await findChoice(tx, effort.undertaking)
    return { effort, known, met, choice }
  },
  allow: (actor) => (mayFind(actor) ? ok(true) : refuse('forbidden', 'coordination.forbidden')),
  decide: ({ effort, known, met, choice }, _input, given) => {
    const what = difference(met, known, dateIn(given.now), () => given.newId())
    const others = new Map([effort, ...met.map(({ other }) => other)].map((it) => [it.id, it]))
    return decided({ effort, others, choice, what }, happenedBetween(what, others))
  },
  save: async (tx, { effort, others, choice, what }, { now }) => {
    const askWhoAnswers = await saveDifference(tx, { what, looked: [effort], others }, now)
    if (choice !== null && effort.undertaking !== null) {
      const found = what.fresh.map((it) => it.id)
      await answerFresh(tx, effort.id, found, choice, now)
      await useChoice(tx, effort.undertaking, now)
    }
    await askWhoAnswers()
  },
})
