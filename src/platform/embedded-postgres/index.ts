import { realpathSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { clusterIn, ensureCluster, makeDataFolder, superuser } from './cluster.ts'
import { answers, ensureDatabase, ourDatabase } from './connection.ts'
import { type Launch, launch } from './launch.ts'
import { clearTheWay, readPidFile } from './leftovers.ts'
import { claimFolder, type Owner, ownerOf } from './owner-lock.ts'
import { EmbeddedPostgresProblem, folderProblem } from './problem.ts'
import { serverUserFor } from './server-user.ts'
import { removeSocketFolder, socketFolderFor } from './socket-folder.ts'
import { stopServer } from './stop-server.ts'
import { supervise } from './supervise.ts'

export { EmbeddedPostgresProblem, type EmbeddedPostgresProblemKind } from './problem.ts'

export interface EmbeddedOptions {
  /** Where everything is kept; made if it does not exist. The database lies in `postgresql` under it. */
  dataFolder: string
  /** Told, a line at a time, what takes time. English, for whoever started the program. */
  log?: (line: string) => void
  /** PostgreSQL settings that differ from ours (settings.ts). With `fsync: 'off'` the cluster is also made without. */
  settings?: Readonly<Record<string, string>>
  /** Called once if the server is gone and cannot be brought back; the program should then end. */
  onLost?: (problem: unknown) => void
}

export interface EmbeddedServer {
  /** Of the superuser, for the database `medverka`; `urlFor` gives others. Works in node-postgres and in libpq. */
  url: string
  urlFor: (database?: string, user?: string) => string
  /** The folder of the Unix socket: what `pg` wants as `host`. The port is 5432. */
  host: string
  user: string
  /** The server's process; another one after it has been restarted. */
  readonly pid: number
  /** Stops the server in order (a joined one is left alone). Close all connections first. May be called twice. */
  stop: () => Promise<void>
}

/**
 * Starts the embedded PostgreSQL on `dataFolder` and keeps it running until `stop`. A server that a killed Medverka left is
 * taken over. Throws EmbeddedPostgresProblem, with words for the person who starts it, when the folder is in use by a
 * living Medverka (kind 'in-use'), cannot be used, or is full. If the process ends without `stop`, the server is told to
 * stop too, except at kill -9.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataFolder = prepare(options.dataFolder)
  const claim = await claimOrExplain(dataFolder)
  if (!claim.mine) throw inUse(dataFolder, claim.owner)
  try {
    return await startOwned(dataFolder, options, claim.release)
  } catch (error) {
    claim.release()
    throw folderProblem(dataFolder, error)
  }
}

/** As `startEmbedded`, but uses the server of a living Medverka when there is one: for commands run beside `npm start`. */
export async function joinEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataFolder = prepare(options.dataFolder)
  for (let waited = 0; waited < 60_000; waited += 100) {
    const owner = await ownerOf(dataFolder)
    if (!owner) return startEmbedded(options)
    const running = readPidFile(clusterIn(dataFolder))
    if (running?.ready && (await answers(running.socketFolder))) {
      return { ...addresses(running.socketFolder), pid: running.pid, stop: async () => {} }
    }
    await sleep(100)
  }
  throw inUse(dataFolder, await ownerOf(dataFolder))
}

function prepare(folder: string): string {
  const absolute = path.resolve(folder)
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresProblem('platform', {
      sv: 'Den inbyggda databasen körs inte direkt på Windows. Kör Medverka i WSL, eller ange en egen PostgreSQL 15 eller nyare med DATABASE_URL.',
      en: 'The embedded database does not run directly on Windows. Run Medverka in WSL, or give a PostgreSQL 15 or newer of your own with DATABASE_URL.',
    })
  }
  try {
    makeDataFolder(absolute)
    return realpathSync(absolute)
  } catch (error) {
    throw folderProblem(absolute, error)
  }
}

async function claimOrExplain(dataFolder: string) {
  try {
    return await claimFolder(dataFolder)
  } catch (error) {
    throw folderProblem(dataFolder, error)
  }
}

async function startOwned(dataFolder: string, options: EmbeddedOptions, release: () => void): Promise<EmbeddedServer> {
  const log = options.log ?? (() => {})
  const settings = options.settings ?? {}
  const user = serverUserFor(clusterIn(dataFolder))
  const binaries = findBinaries(user)
  const cluster = await ensureCluster({ dataFolder, binaries, user, log, sync: settings.fsync !== 'off' })
  const socketFolder = socketFolderFor(dataFolder, user)
  const logFile = path.join(dataFolder, 'postgresql.log')
  const how: Launch = { binaries, cluster, user, socketFolder, settings, logFile, log }
  await clearTheWay(how)
  const supervisor = supervise(how, await launch(how), options.onLost)
  const end = async () => {
    await stopServer(await supervisor.end())
    removeSocketFolder(socketFolder)
  }
  try {
    await ensureDatabase(socketFolder)
  } catch (error) {
    await end()
    throw error
  }
  let stopped: Promise<void> | undefined
  return {
    ...addresses(socketFolder),
    get pid() {
      return supervisor.pid()
    },
    stop: () => {
      stopped ??= end().finally(release)
      return stopped
    },
  }
}

function addresses(host: string) {
  const urlFor = (database = ourDatabase, user = superuser) =>
    `postgresql://${encodeURIComponent(user)}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}`
  return { url: urlFor(), urlFor, host, user: superuser }
}

function inUse(dataFolder: string, owner: Owner | undefined): EmbeddedPostgresProblem {
  const who = owner ? ` (process ${owner.pid}, ${owner.since.slice(0, 16).replace('T', ' ')} UTC)` : ''
  return new EmbeddedPostgresProblem('in-use', {
    sv: `Datamappen ${dataFolder} används redan av en Medverka som är igång${who}. Stoppa den först, eller välj en annan mapp med MEDVERKA_DATA. Inget har ändrats.`,
    en: `The data folder ${dataFolder} is already in use by a Medverka that is running${who}. Stop it first, or choose another folder with MEDVERKA_DATA. Nothing has been changed.`,
  })
}
