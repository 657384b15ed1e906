import type { Db } from './db.ts'

interface Turns<Found> {
  /** What is being asked, by key. */
  readonly asking: Map<string, Promise<Found>>
  /** What will be asked when that is done. */
  readonly waiting: Map<string, Promise<Found>>
}

/**
 * Asks once for all who want the same at the same time. Whoever comes while it is being asked waits for the next time it
 * is, with all others who came: what anybody gets was begun to be read after they asked, so nothing is old, whoever
 * changed it in whatever process. A page that a whole town opens at once is read by one connection at a time.
 *
 * `key` says what is asked of a database; all who give the same key must ask for the same. A failure is for those who
 * waited for it.
 */
export function askTogether<Found>(): (db: Db, key: string, ask: () => Promise<Found>) => Promise<Found> {
  const of = new WeakMap<Db, Turns<Found>>()

  function begin({ asking }: Turns<Found>, key: string, ask: () => Promise<Found>): Promise<Found> {
    const found = ask().finally(() => {
      if (asking.get(key) === found) asking.delete(key)
    })
    asking.set(key, found)
    return found
  }

  return (db, key, ask) => {
    const turns = of.get(db) ?? { asking: new Map(), waiting: new Map() }
    of.set(db, turns)
    const now = turns.asking.get(key)
    if (now === undefined) return begin(turns, key, ask)
    const known = turns.waiting.get(key)
    if (known !== undefined) return known
    const afterwards = () => {
      turns.waiting.delete(key)
      return begin(turns, key, ask)
    }
    const next = now.then(afterwards, afterwards)
    turns.waiting.set(key, next)
    return next
  }
}
