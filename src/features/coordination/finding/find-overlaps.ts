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
import { answerFresh, listChoices, lockOverlapsOf, useChoices } from './store.ts'

/** Efforts that are looked at in one transaction: what is written about them goes in a few statements. */
export const AT_ONCE = 50

/**
 * Looks for what some efforts meet, and writes down what is new, what has changed and what has ceased; whoever answers for
 * either side is asked (R8, R9). An answer that was given before they met in more is asked for again; what was chosen when
 * an undertaking was started is its side's answer. Efforts that aren't there any more are passed over. The program's own.
 */
export const findOverlaps = useCase({
  name: 'coordination.find-overlaps',
  input: z.object({ efforts: z.array(id).max(AT_ONCE) }),
  load: async (tx, input) => {
    const looked = await listEfforts(tx, input.efforts)
    const ids = looked.map((it) => it.id)
    const known = await lockOverlapsOf(tx, ids)
    const there = looked.filter(({ withdrawn }) => !withdrawn)
    const [choices, ...met] = await Promise.all([
      listChoices(tx, ids),
      ...there.map((it) => findMeetings(tx, it, otherThan(it.id, known))),
    ])
    return { looked, known, choices, met: met.flat() }
  },
  allow: (actor) => (mayFind(actor) ? ok(true) : refuse('forbidden', 'coordination.forbidden')),
  decide: ({ looked, known, choices, met }, _input, given) => {
    // A pair of which both were looked at was found twice, and is the same from either side.
    const pairs = [...new Map(met.map((it) => [`${it.one} ${it.two}`, it])).values()]
    const what = difference(pairs, known, dateIn(given.now), () => given.newId())
    const others = new Map([...met.map(({ other }) => other), ...looked].map((it) => [it.id, it]))
    return decided({ looked, others, choices, what }, happenedBetween(what, others))
  },
  save: async (tx, { choices, ...found }, { now }) => {
    const askWhoAnswers = await saveDifference(tx, found, now)
    for (const choice of choices) {
      const its = found.what.fresh.filter(({ one, two }) => one === choice.effort || two === choice.effort)
      await answerFresh(
        tx,
        its.map((it) => it.id),
        choice,
        now,
      )
    }
    await useChoices(
      tx,
      choices.map((it) => it.undertaking),
      now,
    )
    await askWhoAnswers()
  },
})
