import { UnreadableFile } from '../domain/fault.ts'
import { headOf, type StoredFile } from './stored-file.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * In what encoding a text file is: by its first bytes (BOM), else UTF-8 when the whole of it can be, else Windows-1252, which
 * Excel in Swedish saves. UTF-16 without a BOM shows by its zeros.
 */
export async function encodingOf(file: StoredFile): Promise<Encoding> {
  const head = await headOf(file, 4096)
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 5 && even < odd / 10) return 'utf-16le'
  if (even > head.length / 5 && odd < even / 10) return 'utf-16be'
  if (even + odd > head.length / 20) throw new UnreadableFile('import.file.unknown')
  return (await isUtf8(file)) ? 'utf-8' : 'windows-1252'
}

async function isUtf8(file: StoredFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const part of file.read(0, file.size)) decoder.decode(part, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** The file's text, piece by piece, without BOM. */
export async function* textOf(file: StoredFile, encoding?: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding ?? (await encodingOf(file)))
  for await (const part of file.read(0, file.size)) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
}
