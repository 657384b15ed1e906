import { END_OF_ROWS } from './format.ts'

const LINE_FEED = 10
const AFTER_A_ROW = Buffer.concat([Buffer.from('\n'), END_OF_ROWS])

/** A header of ten thousand tables is shorter. */
const LONGEST_LINE = 4 * 1024 * 1024

/** Reads a backup's lines and rows from a stream, holding a chunk or two at a time. */
export interface ByteReader {
  /** The next line without its line feed; null at the end of the stream. Throws `RangeError` when it is beyond reason. */
  line(): Promise<string | null>
  /** The rows up to the mark that ends them, which is taken away. Throws `CutShort` when the mark doesn't come. */
  rows(): AsyncGenerator<Buffer>
}

export class CutShort extends Error {}

export function byteReader(stream: AsyncIterable<Buffer>): ByteReader {
  const chunks = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function more(): Promise<boolean> {
    const { value, done } = await chunks.next()
    if (done) return false
    rest = rest.length === 0 ? value : Buffer.concat([rest, value])
    return true
  }

  function take(length: number): Buffer {
    const taken = rest.subarray(0, length)
    rest = rest.subarray(length)
    return taken
  }

  async function line(): Promise<string | null> {
    for (;;) {
      const end = rest.indexOf(LINE_FEED)
      if (end !== -1)
        return take(end + 1)
          .subarray(0, end)
          .toString('utf8')
      if (rest.length > LONGEST_LINE) throw new RangeError('no line ends here')
      if (!(await more())) {
        if (rest.length > 0) throw new CutShort()
        return null
      }
    }
  }

  async function* rows(): AsyncGenerator<Buffer> {
    for (let first = true; ; ) {
      while (rest.length < AFTER_A_ROW.length) if (!(await more())) break
      if (first && rest.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) return void take(END_OF_ROWS.length)
      const mark = rest.indexOf(AFTER_A_ROW)
      if (mark !== -1) {
        yield take(mark + 1)
        return void take(END_OF_ROWS.length)
      }
      // The mark may lie across two chunks: its length is held back.
      const ready = rest.length - AFTER_A_ROW.length + 1
      if (ready > 0) {
        yield take(ready)
        first = false
      }
      if (!(await more())) throw new CutShort()
    }
  }

  return { line, rows }
}
