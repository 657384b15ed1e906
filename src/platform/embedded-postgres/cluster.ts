import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { diskFull, EmbeddedPostgresProblem } from './problem.ts'
import type { ServerUser } from './server-user.ts'

/** The major version that the packaged programs speak; a cluster of another one cannot be opened by them. */
const majorVersion = '18'
export const superuser = 'medverka'

export const clusterIn = (dataFolder: string) => path.join(dataFolder, 'postgresql')

/**
 * How the server is told where its cluster lies. A folder above it may be closed to the user it runs as (root's home is
 * 0700); but a process that already stands in a folder may stay, and Linux lets it name where it stands.
 */
export const nameForServer = (cluster: string, user: ServerUser) =>
  user && process.platform === 'linux' ? '/proc/self/cwd' : cluster

/** The cluster, made now if the folder has none. Only its owner (owner-lock.ts) may call this. */
export async function ensureCluster(where: {
  dataFolder: string
  binaries: Binaries
  user: ServerUser
  sync: boolean
  log: (line: string) => void
}): Promise<string> {
  const cluster = clusterIn(where.dataFolder)
  // What an initdb that was killed midway left behind.
  for (const name of readdirSync(where.dataFolder)) {
    if (name.startsWith('postgresql.new-')) rmSync(path.join(where.dataFolder, name), { recursive: true, force: true })
  }
  if (isComplete(cluster)) return cluster
  where.log('Creating the database (once) …')
  needsRoom(where.dataFolder, 120)
  const aside = mkdtempSync(path.join(where.dataFolder, 'postgresql.new-'))
  chmodSync(aside, 0o700)
  if (where.user) chownSync(aside, where.user.uid, where.user.gid)
  await initialise(aside, where)
  // Until this line there is no cluster, after it there is a whole one.
  renameSync(aside, cluster)
  return cluster
}

function isComplete(cluster: string): boolean {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return false
  if (!existsSync(path.join(cluster, 'global', 'pg_control'))) {
    throw new EmbeddedPostgresProblem('folder', {
      sv: `Mappen ${cluster} finns men innehåller ingen hel databas. Flytta undan den (Medverka rör den inte), eller välj en annan datamapp med MEDVERKA_DATA.`,
      en: `The folder ${cluster} exists but holds no whole database. Move it away (Medverka does not touch it), or choose another data folder with MEDVERKA_DATA.`,
    })
  }
  const version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === majorVersion) return true
  throw new EmbeddedPostgresProblem('version', {
    sv: `Databasen i ${cluster} är från PostgreSQL ${version}, men den här Medverka har version ${majorVersion}. Gör en säkerhetskopia med den Medverka som skapade den, och läs in den här (medverka backup, medverka restore).`,
    en: `The database in ${cluster} is from PostgreSQL ${version}, but this Medverka has version ${majorVersion}. Make a backup with the Medverka that created it, and read it in here (medverka backup, medverka restore).`,
  })
}

/** Said before it happens, in words, instead of midway in PostgreSQL's. */
function needsRoom(folder: string, megabytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < megabytes * 1024 * 1024) throw diskFull(folder)
}

/** Everything is compared and sorted by Swedish rules in ICU, which comes along, so an order never changes under an index. */
async function initialise(
  folder: string,
  { binaries, user, sync, dataFolder }: { binaries: Binaries; user: ServerUser; sync: boolean; dataFolder: string },
): Promise<void> {
  const common = ['-D', nameForServer(folder, user), `--username=${superuser}`, '--auth=trust', '--encoding=UTF8']
  const locale = ['--locale-provider=icu', '--icu-locale=sv-SE', '--locale=C']
  // Letters beyond ASCII are letters only where the C library says so; which name says it differs between systems.
  const ctypes = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']
  let output = ''
  for (const ctype of ctypes) {
    const args = [...common, ...locale, `--lc-ctype=${ctype}`, ...(sync ? [] : ['--no-sync'])]
    const run = await runInitdb(binaries.initdb, args, folder, user)
    if (run.ok) return writeAccess(folder)
    output = run.output
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true })
    if (!/locale/i.test(output)) break
  }
  rmSync(folder, { recursive: true, force: true })
  if (/no space left|disk quota/i.test(output)) throw diskFull(dataFolder)
  throw new EmbeddedPostgresProblem('start', {
    sv: `Databasen kunde inte skapas i ${dataFolder}. PostgreSQL svarade: ${output.trim()}`,
    en: `The database could not be created in ${dataFolder}. PostgreSQL said: ${output.trim()}`,
  })
}

function runInitdb(
  program: string,
  args: string[],
  cwd: string,
  user: ServerUser,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
    const child = spawn(program, args, { ...user, cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let output = ''
    child.stderr.on('data', (data: Buffer) => {
      output += data.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

/** Only through the socket, whose folder only the server's user (and root) may enter; no network, no replication. */
function writeAccess(folder: string): void {
  writeFileSync(path.join(folder, 'pg_hba.conf'), 'local all all trust\n')
}

export const makeDataFolder = (dataFolder: string) => mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
