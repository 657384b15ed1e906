import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { registerEffort } from '../index.ts'
import { listRegister } from './store.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  const rows = [
    { title: 'Ljus', place: town.street, begins: '2026-01-01', ends: '2026-02-01', owner: town.technical },
    { title: 'Dialog', place: town.area, begins: '2026-02-01', ends: null, owner: town.executive },
    { title: 'Stambyte', place: town.neighbour, begins: '2026-03-01', ends: '2026-12-31', ownerName: 'AB Påhittat' },
  ]
  for (const row of rows) {
    const result = await test.world.perform(registerEffort, SYSTEM, { ownerKind: 'company', ...row })
    if (!result.ok) throw new Error(result.reason)
  }
})
afterAll(() => test.drop())

const titles = async (filter: { place?: string; from?: string }, page = 1, size = 20) =>
  (await listRegister(test.world.db, { place: null, from: null, ...filter }, page, size)).map(({ title }) => title)

describe('the register of efforts', () => {
  it('has what began last on top, with owner, kind and place', async () => {
    expect(await titles({})).toEqual(['Stambyte', 'Dialog', 'Ljus'])
    const [first, second] = await listRegister(test.world.db, { place: null, from: null }, 1, 20)
    expect(first).toMatchObject({ ownerName: 'AB Påhittat', kind: 'company', placeName: 'Grannområdet', number: null })
    expect(second).toMatchObject({ ownerName: 'Provstads kommunstyrelse', kind: 'department', ends: null })
  })

  it('is narrowed by a place with what lies in it, and by what still goes on', async () => {
    expect(await titles({ place: town.area })).toEqual(['Dialog', 'Ljus'])
    expect(await titles({ place: town.street })).toEqual(['Ljus'])
    expect(await titles({ from: '2026-02-01' })).toEqual(['Stambyte', 'Dialog', 'Ljus'])
    expect(await titles({ from: '2026-02-02' })).toEqual(['Stambyte', 'Dialog'])
    expect(await titles({ place: town.area, from: '2026-02-02' })).toEqual(['Dialog'])
  })

  it('comes a page at a time, with one more to tell that there are more', async () => {
    expect(await titles({}, 1, 2)).toEqual(['Stambyte', 'Dialog', 'Ljus'])
    expect(await titles({}, 2, 2)).toEqual(['Ljus'])
    expect(await titles({}, 0, 2)).toEqual(['Stambyte', 'Dialog', 'Ljus'])
    expect(await titles({}, 1e9, 2)).toEqual([])
  })
})
