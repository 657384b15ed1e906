import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { nameForServer } from './cluster.ts'
import { answers } from './connection.ts'
import { diskFull, EmbeddedPostgresProblem } from './problem.ts'
import { readFrom, rotate } from './server-log.ts'
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

function startProblem(how: Launch, output: string): EmbeddedPostgresProblem {
  if (/no space left|disk quota/i.test(output)) return diskFull(how.cluster)
  const said = output.trim().split('\n').slice(-8).join('\n')
  return new EmbeddedPostgresProblem('start', {
    sv: `Databasen i ${how.cluster} kunde inte starta. PostgreSQL svarade (hela loggen: ${how.logFile}):\n${said}`,
    en: `The database in ${how.cluster} could not start. PostgreSQL said (the whole log: ${how.logFile}):\n${said}`,
  })
}
