import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedPostgresProblem } from './problem.ts'
import { processStart } from './process-identity.ts'

/** Stops in order: ends sessions, writes everything, leaves. If that takes too long, at once: the next start recovers. */
export async function stopServer(pid: number): Promise<void> {
  if (pid <= 1) throw new Error(`${pid} is no database server`)
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 20_000],
  ] as const) {
    if (!send(pid, signal)) return
    for (let waited = 0; waited < patience; waited += 20) {
      if (processStart(pid) === undefined) return
      await sleep(20)
    }
  }
  throw new EmbeddedPostgresProblem('start', {
    sv: `Databasservern (process ${pid}) går inte att stoppa.`,
    en: `The database server (process ${pid}) cannot be stopped.`,
  })
}

/** Whether there was such a process to send `signal` to; 0 only asks. */
export function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
