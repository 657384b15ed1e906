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
import { lockOverlapsOf } from './store.ts'

/** Efforts that are looked at in one transaction: what is written about them goes in a few statements. */
export const AT_ONCE = 50

/**
 * Looks for what some efforts meet, as `findOverlaps` does for one: for imports, whose efforts are no undertakings. Those that
 * aren't there any more are passed over. The program's own.
 */
export const findOverlapsOfMany = useCase({
  name: 'coordination.find-overlaps-of-many',
  input: z.object({ efforts: z.array(id).max(AT_ONCE) }),
  load: async (tx, input) => {
    const looked = await listEfforts(tx, input.efforts)
    const known = await lockOverlapsOf(
      tx,
      looked.map((it) => it.id),
    )
    const there = looked.filter(({ withdrawn }) => !withdrawn)
    const met = await Promise.all(there.map((it) => findMeetings(tx, it, otherThan(it.id, known))))
    return { looked, known, met: met.flat() }
  },
  allow: (actor) => (mayFind(actor) ? ok(true) : refuse('forbidden', 'coordination.forbidden')),
  decide: ({ looked, known, met }, _input, given) => {
    // A pair of which both were looked at was found twice, and is the same from either side.
    const pairs = [...new Map(met.map((it) => [`${it.one} ${it.two}`, it])).values()]
    const what = difference(pairs, known, dateIn(given.now), () => given.newId())
    const others = new Map([...met.map(({ other }) => other), ...looked].map((it) => [it.id, it]))
    return decided({ looked, others, what }, happenedBetween(what, others))
  },
  save: async (tx, found, { now }) => {
    const askWhoAnswers = await saveDifference(tx, found, now)
    await askWhoAnswers()
  },
})
