import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { newId } from '../../../../kernel/ids.ts'
import { beginImport } from './begin-import.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

describe('An import', () => {
  it('is one at a time for a source, also when two begin at once', async () => {
    const source = await test.source('En i taget')
    const begin = () => test.world.perform(beginImport, test.officer, { source: source.id, fileName: 'a.csv' })
    const both = await Promise.all([begin(), begin()])
    expect(both.filter((it) => it.ok)).toHaveLength(1)
    expect(both.find((it) => !it.ok)).toMatchObject({
      kind: 'conflict',
      reason: 'import.one-at-a-time',
      values: { file: 'a.csv' },
    })
    // Its file never came in whole.
    test.clock.advance(11 * 60_000)
    expect(await begin()).toMatchObject({ ok: true })
  })

  it('is for those who act for the source’s owner', async () => {
    const begin = (source: string) => test.world.perform(beginImport, { ...test.officer, grants: [] }, { source })
    expect(await begin((await test.source('Min')).id)).toMatchObject({ kind: 'forbidden' })
    expect(await begin(newId())).toMatchObject({ kind: 'missing' })
  })
})
