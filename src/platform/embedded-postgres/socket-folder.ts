import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ServerUser } from './server-user.ts'

/** A Unix socket's whole path must fit in 107 bytes on Linux, 103 on macOS; this is what is left for its folder. */
const longestFolder = 103 - '/.s.PGSQL.5432.lock'.length

/**
 * A private folder (0700, the server's own) for the server's socket, with a short path whatever the data folder is called.
 * The same data folder gets the same one at each start, unless somebody has taken the name: then a new one.
 */
export function socketFolderFor(dataFolder: string, user: ServerUser): string {
  const name = `medverka-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`
  // Root's own TMPDIR may be closed to the user that the server runs as.
  const parents = user ? ['/tmp', os.tmpdir()] : [os.tmpdir(), '/tmp']
  const parent = parents.find((folder) => Buffer.byteLength(path.join(folder, name)) + 7 <= longestFolder)
  const wanted = path.join(parent ?? '/tmp', name)
  const uid = user?.uid ?? process.getuid?.()
  try {
    mkdirSync(wanted, { mode: 0o700 })
    return handOver(wanted, user)
  } catch {
    if (isPrivateTo(wanted, uid)) return wanted
    if (process.getuid?.() === 0 && isPrivateTo(wanted, 0)) return handOver(wanted, user)
    return handOver(mkdtempSync(`${wanted}.`), user)
  }
}

function handOver(folder: string, user: ServerUser): string {
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

function isPrivateTo(folder: string, uid: number | undefined): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === uid && (found.mode & 0o077) === 0
}

/** After the server has stopped; what is in use or not ours stays. */
export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody has put something there, or it is gone already.
  }
}
