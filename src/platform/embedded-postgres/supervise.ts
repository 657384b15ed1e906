import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Launch, launch } from './launch.ts'
import { clearTheWay } from './leftovers.ts'

export interface Supervisor {
  pid: () => number
  /** Stops watching; returns the process to stop. A restart under way is finished first. */
  end: () => Promise<number>
}

const mostRestarts = 5
const within = 60_000

/**
 * Watches a server and starts it again when it ends by itself (killed, out of memory): what was acknowledged is on the disk, and
 * connection pools reconnect on the same socket. More than five times in a minute it gives up and tells `onLost`.
 */
export function supervise(how: Launch, first: ChildProcess, onLost: (problem: unknown) => void = () => {}): Supervisor {
  let child = first
  let ending = false
  let restarting: Promise<void> = Promise.resolve()
  const restarts: number[] = []

  const restart = async () => {
    how.log('The database server ended unexpectedly; starting it again …')
    restarts.push(Date.now())
    if (restarts.filter((at) => at > Date.now() - within).length > mostRestarts)
      throw new Error('The database server keeps ending')
    await sleep(200)
    await clearTheWay(how)
    child = await launch(how)
    watch()
    how.log('The database server is running again.')
  }
  const watch = () => {
    const watched = child
    const gone = () => {
      if (ending) return
      restarting = restart().catch(onLost)
    }
    // It may have ended before anybody listened.
    if (watched.exitCode !== null || watched.signalCode !== null) gone()
    else watched.once('exit', gone)
  }
  const stopWithUs = () => {
    child.kill('SIGINT')
  }

  watch()
  process.once('exit', stopWithUs)
  return {
    pid: () => child.pid ?? 0,
    end: async () => {
      ending = true
      await restarting
      process.removeListener('exit', stopWithUs)
      return child.pid ?? 0
    },
  }
}
