import type { Happening } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { askForAnswers } from '../asking/ask.ts'
import type { Difference, KnownOverlap } from '../domain/difference.ts'
import type { Candidate } from './candidates/store.ts'
import { ceaseOverlaps, followEfforts, insertFresh, reopenSides, type SideOf, saveChanged } from './store.ts'

/** What has to be written after some efforts were looked at. */
export interface Found {
  readonly what: Difference
  /** Those that were looked at. */
  readonly looked: readonly Candidate[]
  /** They, and all that they meet, by id. */
  readonly others: ReadonlyMap<string, Candidate>
}

/** What an effort is known to meet: ids. */
export function otherThan(effort: string, known: readonly Pick<KnownOverlap, 'one' | 'two'>[]): string[] {
  return known.flatMap(({ one, two }) => (one === effort ? [two] : two === effort ? [one] : []))
}

/**
 * Writes down what is new, what has changed and what has ceased. Returns what is left to do at last, when sides have got the
 * answers that were chosen before: asking whoever answers for what still waits (R9).
 */
export async function saveDifference(tx: Tx, { what, looked, others }: Found, now: Date): Promise<() => Promise<void>> {
  const { fresh, changed, ceased, reopened } = what
  await followEfforts(tx, looked.map(sideOf))
  await insertFresh(tx, fresh, new Map([...others].map(([id, other]) => [id, sideOf(other)])), now)
  await saveChanged(tx, changed)
  await ceaseOverlaps(
    tx,
    ceased.map(({ id }) => id),
    now,
  )
  await reopenSides(tx, reopened, now)
  const touched = [...fresh, ...changed, ...ceased].flatMap(({ one, two }) => [one, two])
  return () => askForAnswers(tx, [...looked.map(({ id }) => id), ...touched], now)
}

function sideOf({ id, place, owner }: Candidate): SideOf {
  return { effort: id, place, owner }
}

/** One event per side and kind, with how many; about the place of the side's own effort. */
export function happenedBetween(
  { fresh, ceased, reopened }: Difference,
  others: ReadonlyMap<string, Candidate>,
): Happening[] {
  const counted = (type: string, efforts: readonly string[]): Happening[] =>
    [...Map.groupBy(efforts, (it) => it)].flatMap(([id, those]) => {
      const about = others.get(id)
      if (about === undefined) return []
      const { place, undertaking } = about
      return [{ type, subject: id, place, undertaking, data: { count: those.length } }]
    })
  const sides = (pairs: readonly { one: string; two: string }[]) => pairs.flatMap(({ one, two }) => [one, two])
  return [
    ...counted('overlap.found', sides(fresh)),
    ...counted('overlap.ceased', sides(ceased)),
    ...counted(
      'overlap.reopened',
      reopened.map(({ effort }) => effort),
    ),
  ]
}
