import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs'

/** Keeps the log from growing for ever: one older file is kept. Returns where this start's lines begin, in bytes. */
export function rotate(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < 5 * 1024 * 1024) return size
  renameSync(file, `${file}.old`)
  return 0
}

/** What was written from `offset` on, in bytes; at most 64 kB. */
export function readFrom(file: string, offset: number): string {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(64 * 1024)
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, offset))
  } finally {
    closeSync(descriptor)
  }
}
