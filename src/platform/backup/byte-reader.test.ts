import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteReader, CutShort } from './byte-reader.ts'

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function text(rows: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of rows) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

/** Rows as COPY writes them: a backslash in them is doubled, so that none can look like the mark that ends them. */
const row = fc
  .string({ unit: fc.constantFrom('\\', '.', 'å', '\t', 'N', '🏘'), maxLength: 5 })
  .map((it) => it.replaceAll('\\', '\\\\'))
const chunks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })

describe('Reading a backup', () => {
  it('finds lines and rows, however the bytes are chopped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(row), chunks, async (one, other, sizes) => {
        const [rows, more] = [one, other].map((it) => it.map((line) => `${line}\n`).join(''))
        const reader = byteReader(inChunks(Buffer.from(`first\n${rows}\\.\nsecond\n${more}\\.\nend\n`), sizes))
        expect(await reader.line()).toBe('first')
        expect(await text(reader.rows())).toBe(rows)
        expect(await reader.line()).toBe('second')
        expect(await text(reader.rows())).toBe(more)
        expect(await reader.line()).toBe('end')
        expect(await reader.line()).toBeNull()
      }),
    )
  })

  it('says so when the end is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), chunks, fc.nat(2), async (lines, sizes, missing) => {
        const whole = `first\n${lines.map((line) => `${line}\n`).join('')}\\.\n`
        const reader = byteReader(inChunks(Buffer.from(whole.slice(0, whole.length - 1 - missing)), sizes))
        await reader.line()
        await expect(text(reader.rows())).rejects.toThrow(CutShort)
      }),
    )
  })

  it('gives up on a line without an end', async () => {
    const endless = byteReader(inChunks(Buffer.alloc(5_000_000, 'x'), [100_000]))
    await expect(endless.line()).rejects.toThrow(RangeError)
  })
})
