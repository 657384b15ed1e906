import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, type Happening } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { askForAnswers } from '../asking/ask.ts'
import { type Difference, difference } from '../domain/difference.ts'
import { id } from '../form.ts'
import { mayFind } from '../policy.ts'
import { type Candidate, findCandidate } from './candidates/store.ts'
import { findMeetings } from './find-meetings.ts'
import {
  answerFresh,
  ceaseOverlaps,
  findChoice,
  followEffort,
  insertFresh,
  lockOverlapsOf,
  reopenSides,
  type SideOf,
  saveChanged,
  useChoice,
} from './store.ts'

/**
 * Looks for what an effort meets, and writes down what is new, what has changed and what has ceased; whoever answers for
 * either side is asked (R8, R9). An answer that was given before they met in more is asked for again. The program's own.
 */
export const findOverlaps = useCase({
  name: 'coordination.find-overlaps',
  input: z.object({ effort: id }),
  load: async (tx, input) => {
    const effort = await findCandidate(tx, input.effort)
    if (effort === undefined) return refuse('missing', 'coordination.effort.missing')
    const known = await lockOverlapsOf(tx, effort.id)
    const others = known.map(({ one, two }) => (one === effort.id ? two : one))
    const met = effort.withdrawn ? [] : await findMeetings(tx, effort, others)
    const choice = effort.undertaking === null ? null : await findChoice(tx, effort.undertaking)
    return { effort, known, met, choice }
  },
  allow: (actor) => (mayFind(actor) ? ok(true) : refuse('forbidden', 'coordination.forbidden')),
  decide: ({ effort, known, met, choice }, _input, given) => {
    const what = difference(met, known, dateIn(given.now), () => given.newId())
    const others = new Map([effort, ...met.map(({ other }) => other)].map((it) => [it.id, it]))
    return decided({ effort, others, choice, what }, happenedIn(what, others, effort))
  },
  save: async (tx, { effort, others, choice, what }, { now }) => {
    const { fresh, changed, ceased, reopened } = what
    await followEffort(tx, sideOf(effort))
    await insertFresh(tx, fresh, new Map([...others].map(([id, other]) => [id, sideOf(other)])), now)
    await saveChanged(tx, changed)
    const over = ceased.map((it) => it.id)
    await ceaseOverlaps(tx, over, now)
    await reopenSides(tx, reopened, now)
    if (choice !== null && effort.undertaking !== null) {
      const found = fresh.map((it) => it.id)
      await answerFresh(tx, effort.id, found, choice, now)
      await useChoice(tx, effort.undertaking, now)
    }
    const touched = [...fresh, ...changed, ...ceased].flatMap(({ one, two }) => [one, two])
    await askForAnswers(tx, [effort.id, ...touched], now)
  },
})

function sideOf({ id, place, owner }: Candidate): SideOf {
  return { effort: id, place, owner }
}

/** One event per side and kind, with how many; about the place of the side's own effort. */
function happenedIn(
  { fresh, ceased, reopened }: Difference,
  others: ReadonlyMap<string, Candidate>,
  effort: Candidate,
): Happening[] {
  const about = (id: string) => {
    const it = others.get(id)
    return { subject: id, place: it?.place ?? effort.place, undertaking: it?.undertaking ?? null }
  }
  const counted = (type: string, efforts: readonly string[]): Happening[] =>
    [...Map.groupBy(efforts, (it) => it)].map(([id, those]) => ({ type, ...about(id), data: { count: those.length } }))
  const sides = (pairs: readonly { one: string; two: string }[]) => pairs.flatMap(({ one, two }) => [one, two])
  return [
    ...counted('overlap.found', sides(fresh)),
    ...counted(
      'overlap.ceased',
      sides(ceased).filter((id) => others.has(id)),
    ),
    ...counted(
      'overlap.reopened',
      reopened.map((it) => it.effort),
    ),
  ]
}
