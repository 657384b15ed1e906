import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl'
import { UnreadableFile } from '../domain/fault.ts'
import type { StoredFile } from './stored-file.ts'

/** Unpacked, and how many times its packed size: a file that says more, or turns out to be more, is refused (zip bombs). */
const MOST_BYTES = 500_000_000
const MOST_TIMES = 250
const MOST_ENTRIES = 2_000

class StoredReader extends RandomAccessReader {
  readonly #file: StoredFile
  constructor(file: StoredFile) {
    super()
    this.#file = file
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#file.read(start, end), { objectMode: false })
  }
}

/** What is packed in a zip file, by name. Each is read as often as one likes. */
export interface Zip {
  has(name: string): boolean
  /** The unpacked bytes, piece by piece. Throws `UnreadableFile`. */
  read(name: string): AsyncGenerator<Uint8Array>
}

export async function openZip(file: StoredFile): Promise<Zip> {
  const zip = await opened(file)
  const entries = await listed(zip)
  let whole = 0
  for (const { uncompressedSize } of entries.values()) whole += uncompressedSize
  if (whole > MOST_BYTES || whole > MOST_TIMES * Math.max(file.size, 4096)) throw new UnreadableFile('import.file.bomb')
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw new UnreadableFile('import.file.no-sheet')
      if (entry.isEncrypted()) throw new UnreadableFile('import.file.locked')
      try {
        // What turns out to be longer or shorter than it says is an error here (validateEntrySize).
        yield* await streamOf(zip, entry)
      } catch (error) {
        throw error instanceof UnreadableFile ? error : new UnreadableFile('import.file.cut')
      }
    },
  }
}

function opened(file: StoredFile): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySize: true, strictFileNames: false }
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(new StoredReader(file), file.size, options, (error, zip) => {
      if (error) reject(new UnreadableFile('import.file.cut'))
      else resolve(zip)
    })
  })
}

function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > MOST_ENTRIES) reject(new UnreadableFile('import.file.bomb'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(new UnreadableFile('import.file.cut')))
    zip.readEntry()
  })
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
