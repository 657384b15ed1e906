import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLUMNS, csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { listRows } from '../looking/store.ts'
import { findSource } from './store.ts'
import { tellMapping } from './tell-mapping.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

describe('Telling what columns are', () => {
  it('is remembered, and may be thought better of until the file is taken in', async () => {
    const source = await test.source('Ord')
    const file =
      'Id;Titel;Plats;Start;Slut;Skede;Tema;För;Kostnad\n1;Bänk;Provgatan;Q2 2026;;I gång;Trygga gator;Barn, Pens;1,5 mkr'
    const sent = await test.send(source.id, file)
    expect(sent).toMatchObject({ state: 'received', columns: expect.arrayContaining(['Skede']) })
    const columns = { ...COLUMNS, status: 'Skede', themes: 'Tema', targetGroups: 'För', budget: 'Kostnad' }
    expect(await test.tell(sent, columns)).toMatchObject({ state: 'read', faulty: 1 })
    const words = { 'I gång': 'beslutad', 'Trygga gator': 'Trygghet', Pens: 'äldre' }
    expect(await test.tell(sent, columns, { words })).toMatchObject({ state: 'read', news: 1, faulty: 0 })
    const [row] = await listRows(test.world.db, sent.id, 'new', { size: 10, from: 0 })
    expect(row?.says).toMatchObject({
      ...{ status: 'decided', themes: ['trygghet'], targetGroups: ['children', 'older'], budgetSek: 1_500_000 },
      ...{ begins: '2026-04-01', place: test.town.street },
    })
    expect((await findSource(test.world.db, source.id))?.mapping).toMatchObject({ words, columns })
  })

  it.each([
    ['no key', { key: undefined }, { 'columns.key': 'import.mapping.needed' }],
    ['nothing that tells when', { begins: undefined }, { 'columns.begins': 'import.mapping.when' }],
    ['x without y', { x: 'Slut' }, { 'columns.y': 'import.mapping.both' }],
  ])('refuses %s', async (what, over, fields) => {
    const sent = await test.send((await test.source(what)).id, csvOf([1, 'A', 'B', 'C', 'D']))
    const columns = JSON.parse(JSON.stringify({ ...COLUMNS, ...over }))
    expect(await test.world.perform(tellMapping, test.officer, { import: sent.id, columns })).toMatchObject({ fields })
  })

  it('refuses a column that the file hasn’t, and an import that has ended', async () => {
    const sent = await test.send((await test.source('Saknas')).id, csvOf([1, 'A', 'Provgatan', '2026', '']))
    const tell = (columns: object) => test.world.perform(tellMapping, test.officer, { import: sent.id, columns })
    expect(await tell({ ...COLUMNS, unit: 'Avdelning' })).toMatchObject({
      reason: 'import.file.missing-columns',
      values: { columns: 'Avdelning' },
    })
    await test.world.db.updateTable('effort_import').set({ state: 'applied' }).where('id', '=', sent.id).execute()
    expect(await tell(COLUMNS)).toMatchObject({ kind: 'conflict' })
  })
})
