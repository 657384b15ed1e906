import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupFacts } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Person } from '../../kernel/actor.ts'
import { listGroupsIn } from './in-place/store.ts'
import { findGroup } from './one/store.ts'
import { registerGroup } from './register-group.ts'

let test: TestWorld
let town: TestTown
let officer: Person
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare Ett', [
    { role: 'department-officer', scope: town.technical },
  ])
})
afterAll(() => test.drop())

const facts = (name: string, over: Readonly<Record<string, unknown>> = {}) => ({
  ...groupFacts(name, [town.area], over),
  source: 'Stadgar 2024',
})
const register = (raw: unknown, actor: Person = officer) => test.world.perform(registerGroup, actor, raw)

describe('Registering a group that exists', () => {
  it('makes it known in its place, in what that lies in, and in the log', async () => {
    const seats = [
      { actorKind: 'resident', seats: '4', votes: '4' },
      { actorKind: 'property-owner', seats: '2', votes: '0' },
    ]
    expect(await register(facts('Provgårdens byalag', { places: [town.street, town.neighbour], seats }))).toMatchObject(
      {
        ok: true,
        value: { slug: 'provgardens-byalag', wasFormed: false },
      },
    )
    const [shown] = await listGroupsIn(test.world.db, town.area, 5)
    expect(shown).toMatchObject({ name: 'Provgårdens byalag', seats: 6, total: 1, calledBy: 'Provgårdens byalag' })
    expect(shown?.places.map(({ slug }) => slug)).toEqual(['provgatan', 'grannomradet'])
    expect(await listGroupsIn(test.world.db, null, 5)).toHaveLength(1)
    const page = await findGroup(test.world.db, 'provgardens-byalag')
    expect(page).toMatchObject({ source: 'Stadgar 2024', review: [], version: 1 })
    expect(page?.places[0]?.around).toEqual([town.street, town.area, town.city])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'group.registered',
      subject: page?.id,
      data: { kind: 'residents-group' },
    })
  })

  it('is refused without a source, and for what came to be in the last thirty days', async () => {
    expect(await register({ ...facts('Utan källa'), source: ' ' })).toMatchObject({
      fields: { source: 'form.required' },
    })
    expect(await register(facts('Nyss', { begins: '2026-02-01' }))).toMatchObject({
      fields: { begins: 'group.register.too-new' },
    })
    expect(await register(facts('Precis', { begins: '2026-01-31' }))).toMatchObject({ ok: true })
  })

  it.each([
    [{ until: '2023-12-31' }, 'until', 'group.until-before'],
    [{ begins: '2024-02-30' }, 'begins', 'form.date'],
    [{ places: [] }, 'places', 'group.places.which'],
    [{ places: ['00000000-0000-7000-8000-000000000000'] }, 'places', 'group.places.which'],
    [{ calledBy: '00000000-0000-7000-8000-000000000000', calledByName: '' }, 'calledBy', 'group.called-by-closed'],
    [{ seats: [{ actorKind: 'resident', seats: -3, votes: 0 }] }, 'seats.0.seats', 'group.seats.number'],
    [{ seats: [{ actorKind: 'resident', seats: 1e9, votes: 0 }] }, 'seats.0.seats', 'group.seats.number'],
    [{ seats: [{ actorKind: 'resident', seats: 2, votes: 1.5 }] }, 'seats.0.votes', 'group.seats.number'],
    [{ link: 'javascript:alert(1)' }, 'link', 'group.link.address'],
    [{ kind: 'cabal' }, 'kind', 'form.choose'],
  ])('is refused with %j', async (over, field, reason) => {
    expect(await register(facts('Fel', over))).toMatchObject({ ok: false, fields: { [field]: reason } })
  })

  it('is refused when one of that name goes on there already, also when two press at once', async () => {
    const two = await Promise.all([register(facts('Dubbelrådet')), register(facts('dubbelrådet'))])
    expect(two.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(two.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'group.already' })
  })

  it('is for officers, and for area coordinators in their own area', async () => {
    const coordinator = await insertOfficer(test.world.db, 'Områdessamordnare Ett', [
      { role: 'area-coordinator', scope: town.area },
    ])
    expect(await register(facts('På gatan', { places: [town.street] }), coordinator)).toMatchObject({ ok: true })
    for (const places of [[town.neighbour], [town.street, town.neighbour], [town.city]]) {
      expect(await register(facts('Utanför', { places }), coordinator)).toMatchObject({ kind: 'forbidden' })
    }
    const nobody = await insertOfficer(test.world.db, 'Utan roll')
    expect(await register(facts('Ingens'), nobody)).toMatchObject({ kind: 'forbidden' })
  })
})
