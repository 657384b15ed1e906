import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'

/** For servers whose processes are killed but not their machine: the first start is several times quicker. */
export const unsynced = { fsync: 'off' }
export const ownerProgram = path.join(import.meta.dirname, 'embedded-owner.ts')
export const isRoot = process.getuid?.() === 0

/** A folder of the test's own that only its owner may enter, as root's home is; `remove` when done. */
export function privateFolder(...below: string[]): { folder: string; remove: () => void } {
  const top = mkdtempSync(path.join(os.tmpdir(), 'medverka-test-'))
  chmodSync(top, 0o700)
  const folder = path.join(top, ...below)
  mkdirSync(folder, { recursive: true })
  return { folder, remove: () => rmSync(top, { recursive: true, force: true }) }
}

export interface Said {
  url?: string
  pid?: number
  acknowledged?: number
  problem?: string
  words?: string
  log?: string
}

export interface Program {
  child: ChildProcess
  said: Said[]
  /** The first thing it says that fits; rejects when it ends without. */
  says: (fits: (said: Said) => boolean) => Promise<Said>
  ended: Promise<void>
  kill: (signal: NodeJS.Signals) => Promise<void>
}

/** Starts test/support/embedded-owner.ts, in a process group of its own. */
export function startOwner(dataFolder: string, task: string, user: { uid?: number; gid?: number } = {}): Program {
  const child = spawn(process.execPath, [ownerProgram, dataFolder, task], {
    ...user,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Said[] = []
  const listeners = new Set<() => void>()
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      said.push(JSON.parse(line))
      for (const listener of listeners) listener()
    })
  }
  const says = (fits: (said: Said) => boolean) =>
    new Promise<Said>((resolve, reject) => {
      const look = () => {
        const found = said.find(fits)
        if (found) resolve(found)
      }
      listeners.add(look)
      look()
      ended.then(() => reject(new Error(`It ended after saying ${JSON.stringify(said.slice(-3))}`)))
    })
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return { child, said, says, ended, kill }
}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
