import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { registerEffort } from '../index.ts'
import { withdrawEffort } from '../registering/withdraw-effort.ts'
import { listRegister, listThemesInUse, type RegisterFilter } from './store.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  const rows = [
    {
      title: 'Ljus',
      place: town.street,
      begins: '2026-01-01',
      ends: '2026-02-01',
      owner: town.technical,
      themes: ['Trygghet'],
      targetGroups: ['young'],
    },
    {
      title: 'Dialog',
      place: town.area,
      begins: '2026-02-01',
      ends: null,
      owner: town.executive,
      status: 'idea',
      targetGroups: ['everyone'],
      otherPlaces: [town.neighbour],
    },
    { title: 'Stambyte', place: town.neighbour, begins: '2026-03-01', ends: '2026-12-31', ownerName: 'AB Påhittat' },
  ]
  for (const row of rows) {
    const result = await test.world.perform(registerEffort, SYSTEM, { ownerKind: 'company', ...row })
    if (!result.ok) throw new Error(result.reason)
  }
})
afterAll(() => test.drop())

const titles = async (filter: RegisterFilter, page = 1, size = 20) =>
  (await listRegister(test.world.db, filter, page, size)).map(({ title }) => title)

describe('the register of efforts', () => {
  it('has what began last on top, with owner, kind and place', async () => {
    expect(await titles({})).toEqual(['Stambyte', 'Dialog', 'Ljus'])
    const [first, second] = await listRegister(test.world.db, {}, 1, 20)
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

  it('is narrowed by owner, theme, group, words of the title, days, and whether residents are asked', async () => {
    expect(await titles({ owner: town.technical })).toEqual(['Ljus'])
    expect(await titles({ theme: 'trygghet' })).toEqual(['Ljus'])
    expect(await titles({ group: 'young' })).toEqual(['Dialog', 'Ljus'])
    expect(await titles({ group: 'older' })).toEqual(['Dialog'])
    expect(await titles({ words: 'dialoger' })).toEqual(['Dialog'])
    expect(await titles({ until: '2026-01-31' })).toEqual(['Ljus'])
    expect(await titles({ asks: true })).toEqual([])
    expect(await titles({ place: town.neighbour })).toEqual(['Stambyte', 'Dialog'])
    expect(await listThemesInUse(test.world.db, 5)).toEqual(['trygghet'])
  })

  it('is narrowed by where efforts are on their way; what was withdrawn is shown when asked for', async () => {
    const at = (of: 'idea' | 'planned' | 'ongoing' | 'ended' | 'withdrawn', place?: string) =>
      titles({ stage: { of, today: '2026-02-10' }, place: place ?? null })
    expect(await at('idea')).toEqual(['Dialog'])
    expect(await at('planned')).toEqual(['Stambyte'])
    expect(await at('ongoing')).toEqual([])
    expect(await at('ended')).toEqual(['Ljus'])
    const gone = await test.world.perform(registerEffort, SYSTEM, {
      title: 'Borta',
      ownerName: 'Bostads AB Påhittat',
      place: town.street,
      begins: '2026-02-01',
    })
    const effort = gone.ok ? gone.value.effort.id : ''
    await test.world.perform(withdrawEffort, SYSTEM, { effort, reason: 'Det blev inget.' })
    expect(await titles({ place: town.street })).toEqual(['Ljus'])
    expect(await at('withdrawn', town.area)).toEqual(['Borta'])
  })

  it('comes a page at a time, with one more to tell that there are more', async () => {
    expect(await titles({}, 1, 2)).toEqual(['Stambyte', 'Dialog', 'Ljus'])
    expect(await titles({}, 2, 2)).toEqual(['Ljus'])
    expect(await titles({}, 0, 2)).toEqual(['Stambyte', 'Dialog', 'Ljus'])
    expect(await titles({}, 1e9, 2)).toEqual([])
  })
})
