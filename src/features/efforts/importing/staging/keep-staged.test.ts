import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLUMNS, csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { SYSTEM } from '../../../../kernel/actor.ts'
import { answerGone } from '../applying/answer-gone.ts'
import { askToApply } from '../applying/ask-to-apply.ts'
import { listRows } from '../looking/store.ts'
import { tellMapping } from '../sources/tell-mapping.ts'
import { keepStaged } from './keep-staged.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

/** Four batches; the bench has 10⁵ rows. */
const ROWS = 1_600
const row = (at: number, title = 'Insats') => [
  `P${at}`,
  `${title} ${at}`,
  at % 2 ? 'Provgatan' : 'grannområdet',
  '2026-05-01',
  '1/6 2026',
]
const faults = async (id: string) =>
  (await listRows(test.world.db, id, 'faulty', { size: 50, from: 0 })).map(({ line, faults: of }) => [
    line,
    of?.[0]?.key.replace('import.row.', ''),
  ])

describe('Staging a file', () => {
  it('of many batches, by a job that was killed on its way, and again with some the same, changed and gone', async () => {
    const source = await test.source('Stor')
    const file = (from: number, title?: string) =>
      csvOf(...Array.from({ length: ROWS - from }, (_, at) => row(at + from, at % 100 === 0 ? title : undefined)))
    const sent = await test.send(source.id, file(0))
    await test.world.perform(tellMapping, test.officer, { import: sent.id, columns: COLUMNS })
    // A job got some way, and was killed.
    await test.world.perform(keepStaged, SYSTEM, { import: sent.id, step: { kind: 'begin' } })
    const says = {
      title: 'x',
      description: '',
      unit: null,
      place: test.town.street,
      otherPlaces: [],
      boundary: null,
      label: null,
      begins: '2026-01-01',
      ends: null,
      status: 'decided',
      themes: [],
      targetGroups: [],
      budgetSek: null,
      sourceLink: null,
    }
    const rows = { kind: 'rows', attempt: 1, told: ['title'], rows: [{ line: 2, key: 'P0', says, faults: [] }] }
    expect(await test.world.perform(keepStaged, SYSTEM, { import: sent.id, step: rows })).toMatchObject({ ok: true })
    await test.work()
    expect(await test.run(sent.id)).toMatchObject({ state: 'read', attempt: 2, rowsRead: ROWS, news: ROWS, faulty: 0 })
    // What was thought dead wakes up.
    expect(await test.world.perform(keepStaged, SYSTEM, { import: sent.id, step: rows })).toMatchObject({
      kind: 'conflict',
    })
    await test.world.perform(askToApply, test.officer, { import: sent.id })
    await test.work()
    expect(await test.run(sent.id)).toMatchObject({ state: 'applied' })

    const again = await test.send(source.id, file(50, 'Ändrad'))
    await test.work()
    expect(await test.run(again.id)).toMatchObject({
      state: 'read',
      news: 0,
      changed: ROWS / 100,
      same: ROWS - 50 - ROWS / 100,
      gone: 50,
    })
    await test.world.perform(answerGone, test.officer, { import: again.id, answer: 'keep' })
    await test.world.perform(askToApply, test.officer, { import: again.id })
    await test.work()
    expect(await test.run(again.id)).toMatchObject({ state: 'applied' })
    const { count } = await test.world.db
      .selectFrom('effort')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('source_id', '=', source.id)
      .executeTakeFirstOrThrow()
    expect(count).toBe(ROWS)
  })

  it('tells of each row what is wrong: keys that come twice, places, days', async () => {
    const source = await test.source('Fel')
    const file = csvOf(
      [1, 'Bra', 'Provgatan, Grannområdet', '2026-05-01', ''],
      [1, 'Samma nyckel', 'Provgatan', '2026-05-01', ''],
      [3, 'Ingenstans', 'Atlantis', '2026-05-01', ''],
      [4, 'Utan plats', '', '2026-05-01', ''],
      [5, 'Baklänges', 'Provgatan', '2026-05-01', '2026-04-01'],
      [6, '', 'Provgatan', '2026-05-01', ''],
      ['', 'Utan nyckel', 'Provgatan', '2026-05-01', ''],
      [8, 'Tom\u0000\ud800', 'Provgatan', 'hösten', ''],
    )
    const read = await test.tell(await test.send(source.id, file))
    expect(read).toMatchObject({ state: 'read', news: 1, faulty: 7 })
    expect(await faults(read.id)).toEqual([
      [3, 'duplicate'],
      [4, 'unknown-place'],
      [5, 'no-place'],
      [6, 'ends-before'],
      [7, 'empty'],
      [8, 'empty'],
      [9, 'season'],
    ])
  })

  it('finds where geometries are, in the city’s own coordinates, and refuses what lies outside it or across its border', async () => {
    const source = await test.source('Karta')
    const feature = (id: number, type: string, coordinates: unknown) => ({
      type: 'Feature',
      id,
      properties: { Titel: `Yta ${id}`, Start: '2026' },
      geometry: { type, coordinates },
    })
    const ring = (west: number) => [
      [
        [west, 55.61],
        [west + 0.01, 55.61],
        [west + 0.01, 55.62],
        [west, 55.62],
        [west, 55.61],
      ],
    ]
    const features = [
      feature(1, 'Point', [13.0246, 55.6139]),
      feature(2, 'Polygon', ring(13.02)),
      feature(3, 'Polygon', ring(12.995)),
      feature(4, 'Point', [17.9, 59.3]),
      feature(5, 'LineString', [
        [13.02, 55.61],
        [13.03, 55.62],
      ]),
      feature(6, 'Polygon', [
        [
          [13.02, 55.61],
          [13.03, 55.62],
          [13.03, 55.61],
          [13.02, 55.62],
          [13.02, 55.61],
        ],
      ]),
    ]
    const sent = await test.send(source.id, JSON.stringify({ type: 'FeatureCollection', features }))
    const read = await test.tell(sent, { key: 'id', title: 'Titel', begins: 'Start' })
    expect(read).toMatchObject({ state: 'read', news: 2, faulty: 4 })
    const [point] = await listRows(test.world.db, read.id, 'new', { size: 5, from: 0 })
    expect(point?.says).toMatchObject({ place: test.town.street, label: [13.0246, 55.6139], ends: '2026-12-31' })
    expect((await faults(read.id)).map(([, key]) => key)).toEqual([
      'places.boundary.outside',
      'places.circle.outside',
      'line',
      'places.boundary.crosses',
    ])
  })

  it('is the program’s alone', async () => {
    const sent = await test.send((await test.source('Min')).id, csvOf([1, 'A', 'Provgatan', '2026', '']))
    expect(
      await test.world.perform(keepStaged, test.officer, { import: sent.id, step: { kind: 'begin' } }),
    ).toMatchObject({ kind: 'forbidden' })
    expect(await test.world.perform(keepStaged, SYSTEM, { import: sent.id, step: { kind: 'begin' } })).toMatchObject({
      kind: 'conflict',
    })
  })
})
