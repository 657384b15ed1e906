import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { countAskedIn, listAskedIn } from '../asked-in/store.ts'
import { listEffortsInPlace, readTimeLine } from './store.ts'

const TODAY = '2026-03-02'
let at: EffortTown
beforeAll(async () => {
  at = await createEffortTown()
  const { town, other } = at
  const lights = await at.effort({
    title: 'Lyktor',
    themes: ['safety', 'traffic'],
    budgetSek: '200000',
    ends: '2026-12-31',
  })
  await at.effort({ title: 'Träd', themes: ['safety'], begins: '2026-09-01', place: town.street })
  const culture = { owner: town.executive, budgetSek: '50000', otherPlaces: [town.neighbour] }
  const park = await at.effort({ title: 'Lönn', begins: '2026-02-01', ...culture }, other)
  await at.effort({ title: 'Slut', begins: '2025-01-01', ends: '2026-02-28' })
  const summer = { begins: '2026-07-01', ends: '2026-07-10' }
  await at.asking(lights, { what: 'Var är det mörkt?', targetGroups: ['older'], begins: '2026-05-02' })
  await at.asking(lights, { what: 'Blev det bra?', begins: '2026-06-02', ends: '2026-07-02' })
  await at.asking(park, { what: 'Vad ska växa?', place: town.neighbour, ...summer }, other)
})
afterAll(() => at.test.drop())

const titles = (all: readonly { title: string }[]) => all.map(({ title }) => title)

describe('The time line of a place', () => {
  it('has what goes on or is to come there and in what lies in it, each once, summed by owner', async () => {
    const { db } = at.test.world
    const line = await readTimeLine(db, at.town.area, TODAY, { by: 'owner', most: 50 })
    expect(titles(line.efforts)).toEqual(['Lyktor', 'Lönn', 'Träd'])
    expect(line).toMatchObject({ total: 3, later: 1 })
    expect(line.groups.map(({ name, total }) => [name, total])).toEqual([
      ['Tekniska provnämnden', 2],
      ['Provstads kommunstyrelse', 1],
    ])
    expect(line.money.map(({ name, sek, untold }) => [name, Number(sek), untold])).toEqual([
      ['Tekniska provnämnden', 200_000, 1],
      ['Provstads kommunstyrelse', 50_000, 0],
    ])
    expect(line.efforts[0]?.askings.map(({ what }) => what)).toEqual(['Var är det mörkt?', 'Blev det bra?'])
  })

  it('is told apart by theme: an effort of two themes stands in both, and costs once', async () => {
    const line = await readTimeLine(at.test.world.db, at.town.area, TODAY, { by: 'theme', most: 50 })
    expect(line.groups.map(({ key, total }) => [key, total])).toEqual([
      ['safety', 2],
      ['', 1],
      ['traffic', 1],
    ])
    expect(line.total).toBe(3)
    expect(line.money.map(({ sek }) => Number(sek))).toEqual([200_000, 50_000])
  })

  it('gives each group its share before any gets its second, and what is in two places stands in both', async () => {
    const { db } = at.test.world
    const few = await readTimeLine(db, at.town.area, TODAY, { by: 'owner', most: 2 })
    expect(titles(few.efforts).sort()).toEqual(['Lyktor', 'Lönn'])
    expect(titles((await readTimeLine(db, at.town.neighbour, TODAY, { by: 'owner', most: 9 })).efforts)).toEqual([
      'Lönn',
    ])
    expect((await readTimeLine(db, null, TODAY, { by: 'owner', most: 9 })).total).toBe(3)
  })

  it('is listed in full, a page at a time, with what has ended when that is wanted', async () => {
    const { db } = at.test.world
    const wanted = { by: 'owner', key: at.town.technical, withEnded: true, page: 1, size: 2 } as const
    const first = await listEffortsInPlace(db, at.town.area, TODAY, wanted)
    expect([titles(first.efforts), first.total]).toEqual([['Träd', 'Lyktor'], 3])
    expect(titles((await listEffortsInPlace(db, at.town.area, TODAY, { ...wanted, page: 2 })).efforts)).toEqual([
      'Slut',
    ])
    const going = await listEffortsInPlace(db, at.town.area, TODAY, { ...wanted, key: null, withEnded: false, size: 9 })
    expect(going.total).toBe(3)
  })
})

describe('What the same residents are asked', () => {
  const year = { from: '2026-01-01', until: '2026-12-31' }

  it('is counted by quarter and owner, with whom it asks when that is wanted', async () => {
    const { db } = at.test.world
    const counted = await countAskedIn(db, at.town.area, year, { groups: false })
    expect(counted).toEqual([
      { begins: '2026-04-01', ends: '2026-04-01', owner: 'Tekniska provnämnden', groups: [], times: 1 },
      { begins: '2026-04-01', ends: '2026-07-01', owner: 'Tekniska provnämnden', groups: [], times: 1 },
    ])
    const groups = await countAskedIn(db, at.town.area, year, { groups: true })
    expect(groups.flatMap((it) => it.groups)).toEqual(['older'])
    expect(await countAskedIn(db, null, year, { groups: false })).toHaveLength(3)
  })

  it('reaches those who live in what lies in the place and around it, not beside it', async () => {
    const { db } = at.test.world
    const listed = async (place: string | null, page = 1) => {
      const { askings, total } = await listAskedIn(db, place, year, { page, size: 2 })
      return [askings.map(({ what }) => what), total]
    }
    const both = ['Blev det bra?', 'Var är det mörkt?']
    expect(await listed(at.town.street)).toEqual([both, 2])
    expect(await listed(at.town.neighbour)).toEqual([['Vad ska växa?'], 1])
    expect(await listed(at.town.city)).toEqual([['Vad ska växa?', 'Blev det bra?'], 3])
    expect(await listed(null, 2)).toEqual([['Var är det mörkt?'], 3])
  })
})
