import {
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processNumberSpace, processStart } from './process-identity.ts'

/** Who has a data folder: the process, when it started (a token), where its number counts, and since when. */
export interface Owner {
  pid: number
  started: string
  space: string
  since: string
}

export type Claim = { mine: true; release: () => void } | { mine: false; owner: Owner }

const HEARTBEAT_MS = 4_000
const prefix = 'in-use.'

/**
 * Claims `folder` for this process, or says who has it. The claim dies with the process, also at kill -9.
 *
 * Numbered files, and never a deleted newest one, are what make taking over a dead claim safe: of two that find the
 * same dead claim n, only one can create n + 1. (Deleting a stale lock and creating it anew lets both win.)
 */
export async function claimFolder(folder: string): Promise<Claim> {
  for (;;) {
    const newest = newestClaim(folder)
    const owner = newest === 0 ? undefined : readOwner(folder, newest)
    if (owner && (await isAlive(folder, newest, owner))) return { mine: false, owner }
    const mine = newest + 1
    if (!create(folder, mine)) continue
    // Somebody may have claimed and cleaned up past us between our look and our claim.
    if (newestClaim(folder) > mine) {
      remove(folder, mine)
      continue
    }
    for (const number of claims(folder)) if (number < mine) remove(folder, number)
    return { mine: true, release: keepAlive(folder, mine) }
  }
}

/** The living owner of `folder`, if it has one. */
export async function ownerOf(folder: string): Promise<Owner | undefined> {
  const newest = newestClaim(folder)
  const owner = newest === 0 ? undefined : readOwner(folder, newest)
  return owner && (await isAlive(folder, newest, owner)) ? owner : undefined
}

const fileOf = (folder: string, number: number) => path.join(folder, `${prefix}${number}`)

function claims(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
}

const newestClaim = (folder: string) => Math.max(0, ...claims(folder))

function readOwner(folder: string, number: number): Owner | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(fileOf(folder, number), 'utf8'))
    return isOwner(read) ? read : undefined
  } catch {
    return undefined
  }
}

const isOwner = (value: unknown): value is Owner =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'started' in value

async function isAlive(folder: string, number: number, owner: Owner): Promise<boolean> {
  if (owner.space === processNumberSpace()) return processStart(owner.pid) === owner.started
  // Written in another container or on another machine that shares the disk: its number means nothing here, so see
  // whether anybody still touches the file.
  const before = touched(folder, number)
  await sleep(HEARTBEAT_MS * 3)
  return touched(folder, number) !== before
}

function touched(folder: string, number: number): number | undefined {
  return statSync(fileOf(folder, number), { throwIfNoEntry: false })?.mtimeMs
}

/** Whole or not at all: written aside, then linked, which fails when the name is taken. */
function create(folder: string, number: number): boolean {
  const aside = path.join(folder, `${prefix}${number}.${process.pid}.${performance.now()}`)
  try {
    writeFileSync(aside, JSON.stringify(thisProcess()), { flag: 'wx' })
    linkSync(aside, fileOf(folder, number))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function thisProcess(): Owner {
  const started = processStart(process.pid) ?? ''
  return { pid: process.pid, started, space: processNumberSpace(), since: new Date().toISOString() }
}

function remove(folder: string, number: number): void {
  try {
    unlinkSync(fileOf(folder, number))
  } catch {
    // Another start has already tidied it away.
  }
}

function keepAlive(folder: string, number: number): () => void {
  const file = fileOf(folder, number)
  const beat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // A folder that has gone away shows elsewhere; the heartbeat only speaks to other machines.
    }
  }, HEARTBEAT_MS)
  beat.unref()
  return () => {
    clearInterval(beat)
    // Emptied, not deleted: the newest number has to stay (see claimFolder).
    try {
      writeFileSync(`${file}.released`, '{}')
      renameSync(`${file}.released`, file)
    } catch {
      // The folder is gone or full; the claim then ends with the process.
    }
  }
}
