/** A file that is read part by part, from anywhere in it: never whole in memory. */
export interface StoredFile {
  readonly size: number
  /** Bytes from `from` up to, not with, `to`. */
  read(from: number, to: number): AsyncIterable<Uint8Array>
}

/** A file that is in memory already. */
export function fileOf(bytes: Uint8Array): StoredFile {
  const STEP = 256 * 1024
  return {
    size: bytes.length,
    async *read(from, to) {
      for (let at = from; at < to; at += STEP) yield bytes.subarray(at, Math.min(at + STEP, to))
    },
  }
}

/** The first bytes, at most `count`. */
export async function headOf(file: StoredFile, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of file.read(0, Math.min(count, file.size))) parts.push(part)
  return Buffer.concat(parts)
}
