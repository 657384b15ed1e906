import { addDays, dateIn } from '../src/platform/calendar/index.ts'
import type { Task } from '../src/platform/jobs/index.ts'
import type { PastClock } from './past-world.ts'
import type { Town } from './town.ts'

/** Yields when it goes on; between two moments others' stories are told. */
export type Telling = AsyncGenerator<Date, void, undefined>
export type Story = (town: Town) => Telling

interface Told {
  readonly telling: Telling
  readonly next: Date
}

/**
 * Plays all stories in one order of time, as they would have happened: overlaps are found when the later comes, numbers
 * follow the order of starts, and the log is written from its beginning to its end. `nightly` runs in every night that is
 * passed, also after the last story.
 */
export async function play(
  town: Town,
  clock: PastClock,
  stories: readonly Story[],
  nightly: readonly Task[],
): Promise<void> {
  const waiting: Told[] = []
  const goOn = async (telling: Telling) => {
    const { value, done } = await telling.next()
    if (!done) waiting.push({ telling, next: value })
  }
  const passNights = async (until: Date) => {
    for (let date = addDays(dateIn(clock.now()), 1); date <= dateIn(until); date = addDays(date, 1)) {
      clock.set(town.calendar.atNight(date))
      for (const task of nightly) await task.run(town.world, {})
    }
  }
  for (const story of stories) await goOn(story(town))
  for (;;) {
    // A stable order: of two at the same moment, the one that has waited longer.
    waiting.sort((one, other) => one.next.getTime() - other.next.getTime())
    const first = waiting.shift()
    if (first === undefined) return passNights(town.calendar.now)
    if (first.next > town.calendar.now) throw new Error('A story goes on in the future')
    await passNights(first.next)
    // Nobody's day goes backwards: what was moved to a working day may come after what follows it.
    if (first.next > clock.now()) clock.set(first.next)
    await goOn(first.telling)
    await town.world.workOffAll()
    clock.advance(MINUTES)
  }
}

/** Between two things that happen at the same moment. */
const MINUTES = 2 * 60_000
