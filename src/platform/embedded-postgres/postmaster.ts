import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { nameForServer, superuser } from './cluster.ts'
import { diskFull, EmbeddedPostgresProblem } from './problem.ts'
import { processCommand, processStart } from './process-identity.ts'
import type { ServerUser } from './server-user.ts'
import { settingArguments } from './settings.ts'

export interface Launch {
  binaries: Binaries
  cluster: string
  socketFolder: string
  user: ServerUser
  settings: Readonly<Record<string, string>>
  logFile: string
  log: (line: string) => void
}

/** How long children of a killed server may need to notice that it is gone. */
const patienceWithChildren = 30_000

/** Starts PostgreSQL and waits until it answers, however long it needs to recover from a crash. */
export async function launch(how: Launch): Promise<ChildProcess> {
  for (const begun = Date.now(); ; await sleep(100)) {
    const logBegins = rotate(how.logFile)
    const child = spawnServer(how)
    let failed: Error | undefined
    child.once('error', (error) => {
      failed = error
    })
    const isGone = () => failed !== undefined || child.exitCode !== null || child.signalCode !== null
    if (await isReady(how, isGone)) return child
    const output = failed?.message ?? readFrom(how.logFile, logBegins)
    const childrenRemain = /pre-existing shared memory block/.test(output)
    if (!childrenRemain || Date.now() - begun > patienceWithChildren) throw startProblem(how, output)
  }
}

function spawnServer(how: Launch): ChildProcess {
  const output = openSync(how.logFile, 'a', 0o600)
  const args = ['-D', nameForServer(how.cluster, how.user), '-k', how.socketFolder, ...settingArguments(how.settings)]
  const child = spawn(how.binaries.postgres, args, {
    ...how.user,
    cwd: how.cluster,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    // Its own group: Ctrl-C in the terminal must reach Medverka, which stops PostgreSQL last.
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  return child
}

async function isReady(how: Launch, isGone: () => boolean): Promise<boolean> {
  const start = Date.now()
  let told = start
  while (!(await answers(how.socketFolder))) {
    if (isGone()) return false
    if (Date.now() - told > 10_000) {
      told = Date.now()
      how.log(`The database is recovering what was not yet in order (${Math.round((told - start) / 1000)} s) …`)
    }
    await sleep(25)
  }
  return true
}

export const ourDatabase = 'medverka'

function connection(socketFolder: string): pg.Client {
  const client = new pg.Client({ host: socketFolder, port: 5432, user: superuser, database: 'postgres' })
  // A server that goes down while we ask tells us on this event too; unheard it would end the process.
  client.on('error', () => {})
  return client
}

/** Whether a server answers on the socket in the folder. */
export async function answers(socketFolder: string): Promise<boolean> {
  const client = connection(socketFolder)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes Medverka's own database, once: `postgres` stays free for what must not stand in it, such as restoring it. */
export async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = connection(socketFolder)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [ourDatabase])
    if (rowCount === 0) await client.query(`create database ${ourDatabase}`)
  } finally {
    await client.end()
  }
}

function startProblem(how: Launch, output: string): EmbeddedPostgresProblem {
  if (/no space left|disk quota/i.test(output)) return diskFull(how.cluster)
  const said = output.trim().split('\n').slice(-8).join('\n')
  return new EmbeddedPostgresProblem('start', {
    sv: `Databasen i ${how.cluster} kunde inte starta. PostgreSQL svarade (hela loggen: ${how.logFile}):\n${said}`,
    en: `The database in ${how.cluster} could not start. PostgreSQL said (the whole log: ${how.logFile}):\n${said}`,
  })
}

/** Keeps the log from growing for ever: one older file is kept. Returns where this start's lines begin, in bytes. */
function rotate(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < 5 * 1024 * 1024) return size
  renameSync(file, `${file}.old`)
  return 0
}

function readFrom(file: string, offset: number): string {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(64 * 1024)
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, offset))
  } finally {
    closeSync(descriptor)
  }
}

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

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
