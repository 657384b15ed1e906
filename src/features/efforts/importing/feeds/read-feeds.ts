import { SYSTEM } from '../../../../kernel/actor.ts'
import type { Task } from '../../../../platform/jobs/index.ts'
import type { World } from '../../../../platform/world.ts'
import { type Fault, UnreadableFile } from '../domain/fault.ts'
import { receiveFile } from '../receiving/receive-file.ts'
import { listFeeds } from '../sources/store.ts'
import { fetchFeed, OUTSIDE, type Outside } from './fetch-feed.ts'
import { noteFeed } from './note-feed.ts'

/**
 * Every night: what a source publishes is fetched into an import that waits to be looked at; nothing is taken in by itself.
 * A source whose last import still waits is left alone. One that changes nothing ends by itself (`keepStaged`).
 */
export function readFeedsTask(outside: Outside = OUTSIDE): Task {
  return {
    task: 'efforts.read-feeds',
    every: '23 2 * * *',
    run: async (world) => {
      for (const { id, feed } of await listFeeds(world.db)) {
        const fault = await readFeed(world, { id, feed }, outside)
        await world.perform(noteFeed, SYSTEM, { source: id, fault })
      }
    },
  }
}

async function readFeed(
  world: World,
  { id, feed }: { id: string; feed: string },
  outside: Outside,
): Promise<Fault | null> {
  try {
    const fileName = new URL(feed).hostname
    const fetching = fetchFeed(feed, outside)
    // Asked for before an import is opened: what can't be reached leaves none behind, night after night.
    const first = await fetching.next()
    const received = await receiveFile(world, SYSTEM, { source: id, fileName, pieces: () => pieces(first, fetching) })
    await fetching.return(undefined)
    // Its last import still waits: no fault of the feed's.
    if (!received.ok) return null
    return received.value.state === 'failed' ? received.value.fault : null
  } catch (error) {
    if (error instanceof UnreadableFile) return error.fault
    throw error
  }
}

async function* pieces(first: IteratorResult<Buffer, void>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.done) return
  yield first.value
  yield* rest
}
