/** The time, asked for in one place so that tests can set it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until moved: for tests and for the seeded town's history. */
export function fixedClock(start: Date | string): Clock & { set(to: Date | string): void; advance(ms: number): void } {
  let time = new Date(start)
  return {
    now: () => new Date(time),
    set: (to) => {
      time = new Date(to)
    },
    advance: (ms) => {
      time = new Date(time.getTime() + ms)
    },
  }
}

export const DAY = 24 * 60 * 60 * 1000
