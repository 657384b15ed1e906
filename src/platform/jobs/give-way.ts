import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds between two looks, and how long a job stands back at most: a busy hour delays it, and never stops it. */
const LOOK = 50
const LONGEST = 1000

/**
 * Work behind gives way to people: while many wait for an answer, a job waits a little before it begins. Without it, what
 * two thousand starts give rise to took half of the machine from those who were starting (npm run bench).
 */
export async function giveWay(busy: () => boolean): Promise<void> {
  for (let waited = 0; waited < LONGEST && busy(); waited += LOOK) await sleep(LOOK)
}
