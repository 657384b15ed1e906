import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { BackupProblem, fileProblem } from './problem.ts'
import { checkBackup } from './read-backup.ts'

/** A backup holds what people have said in confidence: for its owner's eyes. */
const OWNER_ONLY = 0o600

/**
 * Compresses `content` into `file`, which gets its name (and takes the place of an older one) only when it is whole, on
 * the disk, and has been read back. What isn't a file (a pipe, `/dev/stdout`) is written to as it is.
 */
export async function writeFileSafely(file: string, content: AsyncIterable<Buffer>): Promise<void> {
  const there = await stat(file).catch(() => undefined)
  if (there?.isDirectory()) throw fileProblem('written', file, Object.assign(new Error(), { code: 'EISDIR' }))
  if (there !== undefined && !there.isFile()) return compressInto(file, file, content, 'w')
  const aside = `${file}.${randomBytes(4).toString('hex')}.part`
  try {
    await compressInto(file, aside, content, 'wx')
    await checkBackup(aside)
    await rename(aside, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error instanceof BackupProblem ? error : fileProblem('written', file, error)
  }
}

async function compressInto(file: string, path: string, content: AsyncIterable<Buffer>, flags: 'w' | 'wx') {
  const output = createWriteStream(path, { flags, mode: OWNER_ONLY, flush: flags === 'wx' })
  await pipeline(content, createGzip(), output).catch((error: unknown) => {
    throw fileProblem('written', file, error)
  })
}

/** A new name is durable when its folder is; where folders can't be synced, the system does it in its own time. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}
