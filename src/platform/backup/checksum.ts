import { createHash } from 'node:crypto'

const LINE_FEED = 10

export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Counts rows (each ends with a line feed) and computes the checksum of bytes that pass by. */
export interface Tally {
  add(bytes: Buffer): void
  result(): { rows: number; sha256: string }
}

export function tally(): Tally {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (bytes) => {
      hash.update(bytes)
      for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) rows += 1
    },
    result: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** The same bytes, counted on their way. */
export async function* counted(bytes: AsyncIterable<Buffer>, sum: Tally): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    sum.add(chunk)
    yield chunk
  }
}
