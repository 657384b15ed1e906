import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { square } from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { newId } from '../../../kernel/ids.ts'
import { changeEffort } from './change-effort.ts'
import { withdrawEffort } from './withdraw-effort.ts'

let here: EffortTown
let id: string
beforeAll(async () => {
  here = await createEffortTown()
  id = await here.effort({ title: 'Ljus' })
})
afterAll(() => here.test.drop())

const told = (over: object = {}) => ({
  ...{ effort: id, version: 1, title: 'Ljus', place: here.town.area, begins: '2026-01-01', owner: here.town.technical },
  ...over,
})
const change = (over: object = {}, actor = here.officer) => here.test.world.perform(changeEffort, actor, told(over))
const row = (effort = id) =>
  here.test.world.db.selectFrom('effort').selectAll().where('id', '=', effort).executeTakeFirstOrThrow()
const types = async (subject = id) =>
  (await listHappened(here.test.world.db)).filter((event) => event.subject === subject).map(({ type }) => type)

describe('changing an effort', () => {
  it('to the same changes nothing, and tells nobody', async () => {
    expect(await change()).toMatchObject({ value: { isChanged: false } })
    expect((await row()).version).toBe(1)
    expect(await types()).toEqual(['effort.registered'])
  })

  it('keeps all that is told, and who answers for it', async () => {
    const all = {
      ...{ title: 'Ljus och mörker', description: 'Lampor.', unit: 'Belysning', otherPlaces: [here.town.neighbour] },
      ...{ begins: '2026-02-01', ends: '2026-12-31', themes: ['Trygghet', 'Lek och idrott'], targetGroups: ['young'] },
      ...{ budgetSek: '1 250 000', source: 'Verksamhetsplan 2026', sourceLink: 'https://example.org/plan' },
    }
    expect(await change(all)).toMatchObject({ value: { isChanged: true, effort: { version: 2 } } })
    expect(await row()).toMatchObject({
      ...{ title: 'Ljus och mörker', unit: 'Belysning', other_places: [here.town.neighbour], ends: '2026-12-31' },
      ...{ themes: ['trygghet', 'lek-och-idrott'], target_groups: ['young'], budget_sek: 1_250_000 },
      ...{ source_link: 'https://example.org/plan', keeper: here.officer.person, version: 2 },
    })
    expect(await types()).toEqual(['effort.registered', 'effort.moved', 'effort.changed'])
    const places = await here.test.world.db
      .selectFrom('effort_place')
      .select('place')
      .where('effort', '=', id)
      .execute()
    expect(places.map(({ place }) => place).sort()).toEqual([here.town.area, here.town.neighbour].sort())
    // Pressed once more: the page still shows version 1.
    expect(await change(all)).toMatchObject({ value: { isChanged: false } })
  })

  it('on a page that showed an older version is refused, and nothing is written over', async () => {
    expect(await change({ title: 'Mörker', version: 1 })).toMatchObject({
      kind: 'conflict',
      reason: 'effort.changed-meanwhile',
    })
    expect((await row()).title).toBe('Ljus och mörker')
  })

  it('takes a boundary in the city, around which its bounds are; back to its places, around those', async () => {
    const boundary = square(1500, 1500, 100)
    const effort = await here.effort()
    const drawn = { effort, title: 'Ritad' }
    expect(await change({ ...drawn, boundary })).toMatchObject({ ok: true })
    const around = await row(effort)
    expect(around.boundary).toMatchObject({ type: 'Polygon' })
    expect(around.label_lat).toBeGreaterThan(55.6134)
    expect(around.label_lat).toBeLessThan(55.6145)
    expect(await change({ ...drawn, version: 2 })).toMatchObject({ ok: true })
    const place = await here.test.world.db
      .selectFrom('place')
      .selectAll()
      .where('id', '=', here.town.area)
      .executeTakeFirstOrThrow()
    expect(await row(effort)).toMatchObject({ boundary: null, bounds: place.bounds, label_lat: place.label_lat })
  })

  it('across the city’s border is refused with where', async () => {
    const refused = await change({ version: 2, boundary: square(5000, 1500, 2000) })
    expect(refused).toMatchObject({
      kind: 'invalid',
      fields: { boundary: 'places.boundary.outside' },
      values: { name: 'Provstad' },
    })
  })

  it('is for those who may act for it', async () => {
    expect(await change({ title: 'Nej', version: 2 }, here.other)).toMatchObject({ kind: 'forbidden' })
    expect(await change({ effort: newId() })).toMatchObject({ kind: 'missing' })
  })

  it('that was withdrawn, or that is an undertaking, is refused', async () => {
    const gone = await here.effort()
    await here.test.world.perform(withdrawEffort, here.officer, { effort: gone, reason: 'Pengarna räckte inte.' })
    expect(await change({ effort: gone })).toMatchObject({ kind: 'conflict', reason: 'effort.is-withdrawn' })
    const undertaking = await here.effort({ undertaking: newId(), keeper: here.officer.person }, { kind: 'system' })
    expect(await change({ effort: undertaking })).toMatchObject({
      kind: 'conflict',
      reason: 'effort.follows-undertaking',
    })
  })

  it.each([
    ['an end before its beginning', { ends: '2025-12-31' }, { ends: 'effort.ends-before' }],
    ['a budget that is no number', { budgetSek: '1,2 mnkr' }, { budgetSek: 'effort.budget.bad' }],
    ['an address that is none', { sourceLink: 'javascript:alert(1)' }, { sourceLink: 'effort.link.bad' }],
    [
      'too many themes',
      { themes: Array.from({ length: 13 }, (_, n) => `tema ${n}`) },
      { themes: 'effort.themes.many' },
    ],
    [
      'too many places',
      { otherPlaces: Array.from({ length: 11 }, () => newId()) },
      { otherPlaces: 'effort.places.many' },
    ],
    ['another place that there isn’t', { otherPlaces: [newId()] }, { otherPlaces: 'form.choose' }],
    ['a keeper that there isn’t', { keeper: newId() }, { keeper: 'form.choose' }],
  ])('refuses %s', async (_what, over, fields) => {
    expect(await change({ version: 2, ...over })).toMatchObject({ kind: 'invalid', fields })
  })

  it('follows its place when that is drawn anew', async () => {
    const effort = await here.effort({ place: here.town.street })
    const bounds = '(13.1,55.7),(13,55.6)'
    await here.test.world.db.updateTable('place').set({ bounds }).where('id', '=', here.town.street).execute()
    expect((await row(effort)).bounds).toBe(bounds)
  })
})
