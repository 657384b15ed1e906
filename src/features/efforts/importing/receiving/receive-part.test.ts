import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { beginImport } from './begin-import.ts'
import { LARGEST_FILE, receivePart } from './receive-part.ts'
import { PART_BYTES, storedParts } from './store.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

describe('A part of a file', () => {
  it('is kept once, and read from anywhere', async () => {
    const source = await test.source('Delar')
    const begun = await test.world.perform(beginImport, test.officer, { source: source.id, fileName: 'a' })
    const id = begun.ok ? begun.value.id : ''
    const part = (number: number, bytes: Buffer) =>
      test.world.perform(receivePart, test.officer, { import: id, number, bytes })
    await part(0, Buffer.alloc(PART_BYTES, 'a'))
    for (const _ of [1, 2]) expect(await part(1, Buffer.from('bcd'))).toMatchObject({ ok: true })
    const file = storedParts(test.world.db, id, PART_BYTES + 3)
    let read = ''
    for await (const piece of file.read(PART_BYTES - 2, PART_BYTES + 2)) read += Buffer.from(piece).toString()
    expect(read).toBe('aabc')
    expect(await part(LARGEST_FILE / PART_BYTES, Buffer.from('x'))).toMatchObject({ reason: 'import.file.size' })
    expect(await part(0, Buffer.alloc(0))).toMatchObject({ kind: 'invalid' })
  })
})
