import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLUMNS, csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { tellMapping } from '../sources/tell-mapping.ts'
import { stopImport } from './stop-import.ts'
import { saveState } from './store.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

const stop = (id: string) => test.world.perform(stopImport, test.officer, { import: id })

describe('Stopping an import', () => {
  it('ends one that is read at its next batch, and keeps nothing of it', async () => {
    const sent = await test.send((await test.source('Stopp')).id, csvOf([1, 'A', 'Provgatan', '2026', '']))
    await test.world.perform(tellMapping, test.officer, { import: sent.id, columns: COLUMNS })
    await stop(sent.id)
    expect(await test.run(sent.id)).toMatchObject({ state: 'reading', stopAsked: true })
    await test.work()
    expect(await test.run(sent.id)).toMatchObject({ state: 'stopped' })
    expect(await test.world.db.selectFrom('effort_import_part').selectAll().execute()).toEqual([])
  })

  it('throws one away that waits, asks one that is taken in to end, and comes too late for one that is', async () => {
    const source = await test.source('Kasta')
    const one = await test.send(source.id, csvOf([1, 'A', 'Provgatan', '2026', '']))
    await stop(one.id)
    expect(await test.run(one.id)).toMatchObject({ state: 'discarded' })
    const other = await test.send(source.id, csvOf([1, 'A', 'Provgatan', '2026', '']))
    await test.world.transaction((tx) => saveState(tx, other.id, 'applying', test.world.now()))
    expect(await stop(other.id)).toMatchObject({ ok: true })
    expect(await test.run(other.id)).toMatchObject({ state: 'applying', stopAsked: true })
    await test.world.transaction((tx) => saveState(tx, other.id, 'applied', test.world.now()))
    expect(await stop(other.id)).toMatchObject({ kind: 'conflict', reason: 'import.too-late' })
    expect(await test.world.perform(stopImport, { ...test.officer, grants: [] }, { import: other.id })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
