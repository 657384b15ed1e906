import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Launch } from './launch.ts'
import { processCommand, processStart } from './process-identity.ts'
import { send, stopServer } from './stop-server.ts'

/** What a running server says of itself in its cluster; undefined when there is no such file. */
export function readPidFile(cluster: string): { pid: number; socketFolder: string; ready: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Clears the way for a new server: one whose Medverka was killed (kill -9) lives on and is stopped in order, since it may
 * have older settings and belongs to nobody. Only the folder's owner (owner-lock.ts) may call this.
 */
export async function clearTheWay(how: Pick<Launch, 'cluster' | 'socketFolder' | 'log'>): Promise<void> {
  const found = readPidFile(how.cluster)
  if (!found) return
  // Cut short by a crash: it names nobody, and PostgreSQL would wait for somebody to remove it.
  if (!(found.pid > 1)) return rmSync(path.join(how.cluster, 'postmaster.pid'))
  // Known by its arguments, which anybody may read; where a process stands only some may (not root in a container).
  if (processStart(found.pid) && processCommand(found.pid).includes(`-k ${found.socketFolder} `)) {
    how.log('A database server from an earlier start is still running; stopping it first …')
    await stopServer(found.pid)
  }
  if (readPidFile(how.cluster)?.pid === found.pid && send(found.pid, 0)) disown(how.cluster)
  // The socket has a file of the same kind; nothing hangs on it but the socket, which is ours alone.
  rmSync(path.join(how.socketFolder, '.s.PGSQL.5432.lock'), { force: true })
}

/**
 * The number of a server that was killed still answers: another process has got it, or nobody has yet buried the dead one (a
 * zombie). PostgreSQL would take it for a living server and refuse to start. The file itself must stay: by its last lines
 * PostgreSQL sees whether children of the killed server are still at work.
 */
function disown(cluster: string): void {
  const file = path.join(cluster, 'postmaster.pid')
  const nobodysNumber = '2147483646'
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, nobodysNumber))
}
