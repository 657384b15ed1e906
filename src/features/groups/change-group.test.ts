import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupFacts, insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Person } from '../../kernel/actor.ts'
import { changeGroup } from './change-group.ts'
import { endGroup } from './end-group.ts'
import { findGroup } from './one/store.ts'

let test: TestWorld
let town: TestTown
let officer: Person
let group: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare Ett', [
    { role: 'department-officer', scope: town.technical },
  ])
  group = await insertGroup(test.world, 'Gatans grupp', [town.street])
})
afterAll(() => test.drop())

const change = (over: Readonly<Record<string, unknown>>, actor: Person = officer) =>
  test.world.perform(changeGroup, actor, { ...groupFacts('Gatans grupp', [town.street]), group, version: '1', ...over })

describe('Changing a group', () => {
  it('is done on the version that was read: of two officers at once, one is shown the other’s', async () => {
    const both = await Promise.all([change({ meets: 'Var vecka' }), change({ meets: 'Aldrig' })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'group.changed-meanwhile' })
    expect((await findGroup(test.world.db, 'gatans-grupp'))?.version).toBe(2)
  })

  it('moves it, seats others, and keeps its address', async () => {
    const seats = [{ actorKind: 'school', seats: 1, votes: 1 }]
    const moved = { name: 'Gatornas grupp', places: [town.area, town.street], seats, version: 2, until: '2026-12-31' }
    expect(await change(moved)).toMatchObject({ ok: true })
    expect(await findGroup(test.world.db, 'gatans-grupp')).toMatchObject({
      ...{ name: 'Gatornas grupp', seats, version: 3, until: '2026-12-31' },
      places: [{ slug: 'provomradet' }, { slug: 'provgatan' }],
    })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'group.changed', data: { version: 3 } })
  })

  it('takes it into no place where one may not keep groups, nor out of one', async () => {
    const scope = town.neighbour
    const neighbour = await insertOfficer(test.world.db, 'Områdessamordnare Två', [{ role: 'area-coordinator', scope }])
    expect(await change({ version: 3, places: [town.neighbour] }, neighbour)).toMatchObject({ kind: 'forbidden' })
  })

  it('takes it to no place where others go on that it didn’t meet: there it is a new group, and they are answered', async () => {
    await insertGroup(test.world, 'Grannarnas grupp', [town.neighbour])
    const moved = { version: 3, places: [town.street, town.neighbour] }
    expect(await change(moved)).toMatchObject({
      ...{ kind: 'conflict', reason: 'group.change.others-there', values: { name: 'Grannarnas grupp' } },
      fields: { places: 'group.change.others-there.short' },
    })
    // Where it met the others already, it may go about in its own places as before.
    expect(await change({ version: 3, places: [town.area] })).toMatchObject({ ok: true })
    expect(await change({ version: 4, places: [town.area, town.street] })).toMatchObject({ ok: true })
  })

  it('is refused for one that isn’t there, one that is over, and with broken facts', async () => {
    expect(await change({ group: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ kind: 'missing' })
    expect(await change({ version: 5, until: '2001-01-01' })).toMatchObject({ fields: { until: 'group.until-before' } })
    const ending = { group, endedOn: '2026-03-02', because: 'Alla har flyttat.', successor: '' }
    expect(await test.world.perform(endGroup, officer, ending)).toMatchObject({ ok: true })
    expect(await change({ version: 6 })).toMatchObject({ kind: 'conflict', reason: 'group.ended' })
  })
})
