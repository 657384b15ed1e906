import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupFacts, insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Person, SYSTEM } from '../../kernel/actor.ts'
import { endGroup } from './end-group.ts'
import { listExistingGroups } from './existing/store.ts'
import { formGroup } from './form-group.ts'
import { findGroup } from './one/store.ts'

let test: TestWorld
let town: TestTown
let officer: Person
let inside: string
let here: string
let wide: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare Ett', [
    { role: 'department-officer', scope: town.technical },
  ])
  inside = await insertGroup(test.world, 'Gatans grupp', [town.street])
  here = await insertGroup(test.world, 'Områdets nätverk', [town.area])
  wide = await insertGroup(test.world, 'Stadens råd', [town.city])
  await insertGroup(test.world, 'Grannarnas lag', [town.neighbour])
})
afterAll(() => test.drop())

const form = (over: Readonly<Record<string, unknown>>) =>
  test.world.perform(formGroup, officer, { ...groupFacts('Nya rådet', [town.area], { begins: '2026-03-02' }), ...over })
const differs = (existing: string) => ({ existing, answer: 'does-something-else', reason: 'Den har en annan uppgift.' })

describe('Forming a new group', () => {
  it('is refused until each that exists in the place, in it and around it is answered', async () => {
    expect(await form({})).toMatchObject({
      ok: false,
      kind: 'conflict',
      reason: 'group.form.unanswered',
      values: { count: 3 },
      fields: { [`answer-${inside}`]: expect.any(String), [`answer-${wide}`]: expect.any(String) },
    })
    expect(await form({ answers: [differs(inside), differs(here)] })).toMatchObject({
      reason: 'group.form.unanswered',
      values: { count: 1, name: 'Stadens råd' },
    })
    expect(await form({ answers: [{ ...differs(here), reason: ' ' }] })).toMatchObject({
      fields: { 'answers.0.reason': 'form.required' },
    })
  })

  it('is refused when one of them takes it on: that one is changed instead', async () => {
    const takes = { existing: here, answer: 'takes-on', reason: 'De gör det redan.' }
    expect(await form({ answers: [differs(inside), takes, differs(wide)] })).toMatchObject({
      reason: 'group.form.taken-on',
      values: { name: 'Områdets nätverk' },
    })
  })

  it('keeps the answers as public record, about those that exist here and no others', async () => {
    const joins = { existing: inside, answer: 'joins', reason: 'De får en plats.' }
    const strange = differs('00000000-0000-7000-8000-000000000000')
    const formed = await form({ answers: [joins, differs(here), differs(wide), strange] })
    expect(formed).toMatchObject({ ok: true, value: { slug: 'nya-radet', wasFormed: true } })
    const page = await findGroup(test.world.db, 'nya-radet')
    expect(page?.review.map(({ name, answer }) => `${name}: ${answer}`)).toEqual([
      'Gatans grupp: joins',
      'Områdets nätverk: does-something-else',
      'Stadens råd: does-something-else',
    ])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'group.formed',
      data: { kind: 'residents-group', reviewed: 3 },
    })
  })

  it('once: a second press finds the first', async () => {
    expect(await form({})).toMatchObject({ kind: 'conflict', reason: 'group.already' })
  })

  it('passes over none that was formed meanwhile: of two at once, the later is asked about the first', async () => {
    const [places] = [[town.neighbour]]
    const existing = await listExistingGroups(test.world.db, places)
    const answers = existing.map(({ id }) => differs(id))
    const both = await Promise.all([form({ name: 'Lag A', places, answers }), form({ name: 'Lag B', places, answers })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'group.form.unanswered', values: { count: 1 } })
  })

  it('asks nothing about a group that has ended', async () => {
    const ending = { group: wide, endedOn: '2026-03-01', because: 'Uppdraget är slut.', successor: '' }
    expect(await test.world.perform(endGroup, SYSTEM, ending)).toMatchObject({ ok: true })
    expect((await listExistingGroups(test.world.db, [town.street])).map(({ name }) => name)).not.toContain(
      'Stadens råd',
    )
  })

  it('for the whole city asks only about those that are for the whole city', async () => {
    expect(await listExistingGroups(test.world.db, [town.city])).toEqual([])
    expect(await form({ name: 'Hela stadens grupp', places: [town.city] })).toMatchObject({ ok: true })
    expect((await listExistingGroups(test.world.db, [town.city])).map(({ name }) => name)).toEqual([
      'Hela stadens grupp',
    ])
  })
})
