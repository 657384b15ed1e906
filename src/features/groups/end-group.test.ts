import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, SYSTEM } from '../../kernel/actor.ts'
import { endGroup } from './end-group.ts'
import { selectGroupsIn } from './in-place/store.ts'
import { findGroup } from './one/store.ts'

let test: TestWorld
let town: TestTown
let group: string
let successor: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  group = await insertGroup(test.world, 'Gamla gruppen', [town.street])
  successor = await insertGroup(test.world, 'Nya gruppen', [town.street])
})
afterAll(() => test.drop())

const end = (over: Readonly<Record<string, unknown>>, actor: Actor = SYSTEM) =>
  test.world.perform(endGroup, actor, { group, endedOn: '2026-03-02', because: 'Slut.', successor, ...over })

describe('Ending a group', () => {
  it('is refused without a reason, on a day to come or before its first, and with itself as successor', async () => {
    expect(await end({ because: ' ' })).toMatchObject({ fields: { because: 'form.required' } })
    expect(await end({ endedOn: '2026-03-03' })).toMatchObject({ fields: { endedOn: 'group.end.not-yet' } })
    expect(await end({ endedOn: '2023-12-31' })).toMatchObject({ fields: { endedOn: 'group.end.before-first-day' } })
    const nobody = '00000000-0000-7000-8000-000000000000'
    for (const it of [group, nobody]) {
      expect(await end({ successor: it })).toMatchObject({ fields: { successor: 'group.end.successor' } })
    }
    expect(await end({ group: nobody })).toMatchObject({ kind: 'missing' })
    expect(await end({}, await insertOfficer(test.world.db, 'Utan roll'))).toMatchObject({ kind: 'forbidden' })
  })

  it('leaves it to be read, with who took over, and is done once', async () => {
    expect(await end({})).toMatchObject({ ok: true, value: { slug: 'gamla-gruppen' } })
    expect(await end({})).toMatchObject({ kind: 'conflict', reason: 'group.ended' })
    expect(await findGroup(test.world.db, 'gamla-gruppen')).toMatchObject({
      endedOn: '2026-03-02',
      successor: { slug: 'nya-gruppen' },
    })
    expect(await findGroup(test.world.db, 'nya-gruppen')).toMatchObject({ before: [{ slug: 'gamla-gruppen' }] })
    const names = async (ended: boolean) =>
      (await selectGroupsIn(test.world.db, town.area, { limit: 10, ended })).map(({ name }) => name)
    expect([await names(false), await names(true)]).toEqual([['Nya gruppen'], ['Gamla gruppen']])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'group.ended', data: { successor } })
  })

  it('goes to no group that has itself ended', async () => {
    const third = await insertGroup(test.world, 'Tredje gruppen', [town.street])
    expect(await end({ group: third, successor: group })).toMatchObject({
      fields: { successor: 'group.end.successor' },
    })
  })
})
