import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertTown,
  nameContact,
  type StartedWork,
  square,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, type Person, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { isRefusal } from '../../../kernel/use-case.ts'
import { listHandovers } from '../handovers/store.ts'
import { findUndertakingInForce } from '../store.ts'
import { changeScope } from './change-scope.ts'
import { scopeMark } from './domain/new-scope.ts'
import { previewScope } from './preview-scope.ts'
import { listResponsibilities } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
})

const change = (over: object, actor: Actor = contact) =>
  test.world.perform(changeScope, actor, { undertaking: work.id, scale: 'place', place: town.street, ...over })
const grow = (over: object = {}) => change({ scale: 'area', place: town.area, ...over })
const happenedTo = async (id: string) =>
  (await listHappened(test.world.db)).filter(({ subject }) => subject === id).map(({ type }) => type)

describe('changing the scope', () => {
  it('within the board’s remit changes where it is, and nothing about the board', async () => {
    expect(await change({ boundary: square(1500, 1500, 80) })).toMatchObject({ ok: true })
    const row = await test.world.db.selectFrom('undertaking').selectAll().where('id', '=', work.id).executeTakeFirst()
    expect(row?.area_m2).toBeGreaterThan(6000)
    expect(row?.area_m2).toBeLessThan(7000)
    expect(await listHandovers(test.world.db, work.id)).toEqual([])
    expect(await listResponsibilities(test.world.db, work.id)).toHaveLength(1)
  })

  it('past the board’s remit opens a handover in public, and the board answers until it is closed (R4)', async () => {
    await grow()
    expect(await findUndertakingInForce(test.world.db, work.id)).toMatchObject({ scale: 'area', board: town.technical })
    const [handover] = await listHandovers(test.world.db, work.id)
    expect(handover).toMatchObject({ toBoard: town.executive, closedAt: null, outcome: null })
    expect((await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'close-handover')).toMatchObject([
      { subject: handover?.id, body: town.executive, person: null, due: '2026-03-16' },
    ])
    expect(await happenedTo(handover?.id ?? '')).toEqual(['handover.opened'])
  })

  it('further, before anybody has answered, points the same handover onwards', async () => {
    await grow()
    const parks = newId()
    const body = { id: parks, slug: parks, name: 'Parknämnden', kind: 'board', level: 'political' }
    await test.world.db
      .insertInto('body')
      .values({ ...body, valid_from: '2020-01-01' })
      .execute()
    const rule = { id: newId(), board: parks, place: town.neighbour, source: 'Reglemente', source_date: '2020-01-01' }
    await test.world.db
      .insertInto('remit_rule')
      .values({ ...rule, valid_from: '2020-01-01' })
      .execute()
    await grow({ place: town.neighbour })
    const handovers = await listHandovers(test.world.db, work.id)
    expect(handovers).toHaveLength(1)
    expect(handovers[0]?.toBoard).toBe(parks)
    expect((await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'close-handover')).toMatchObject([
      { body: parks, due: '2026-03-16' },
    ])
    await test.world.db.updateTable('remit_rule').set({ valid_until: '2020-01-02' }).where('id', '=', rule.id).execute()
  })

  it('by another rule of the same board is told with that rule from now on (R3)', async () => {
    const rule = { id: newId(), board: town.technical, place: town.area, scale: 'place', source: 'Delegationsordning' }
    await test.world.db
      .insertInto('remit_rule')
      .values({ ...rule, source_date: '2020-01-01', valid_from: '2020-01-01' })
      .execute()
    test.clock.advance(60_000)
    await change({ boundary: square(1500, 1500, 50) })
    const responsibilities = await listResponsibilities(test.world.db, work.id)
    expect(responsibilities.map(({ source, until }) => [source, until])).toEqual([
      ['Delegationsordning', null],
      ['Provstads reglemente', test.world.now()],
    ])
    await test.world.db.updateTable('remit_rule').set({ valid_until: '2020-01-02' }).where('id', '=', rule.id).execute()
  })

  it('to something larger than its scale asks for a reason, which goes when it is small again (R2)', async () => {
    const large = { boundary: square(1200, 1200, 1700) }
    expect(await change(large)).toMatchObject({ fields: { largerBecause: 'undertaking.start.larger' } })
    await change({ ...large, largerBecause: 'Parken är ett enda rum.' })
    const reasons = () =>
      test.world.db.selectFrom('scale_exception').select('reason').where('undertaking', '=', work.id).execute()
    expect(await reasons()).toEqual([{ reason: 'Parken är ett enda rum.' }])
    await change({})
    expect(await reasons()).toEqual([])
  })

  it('twice is one change', async () => {
    await grow()
    const before = await listHappened(test.world.db)
    expect(await grow()).toMatchObject({ ok: true, value: null })
    expect(await listHappened(test.world.db)).toEqual(before)
  })

  it('by two at once: the second is told what applies now', async () => {
    const before = scopeMark({ scale: 'place', place: town.street, areaM2: 10_000 })
    const results = await Promise.all([
      change({ boundary: square(1500, 1500, 50), before }),
      change({ boundary: square(1500, 1500, 70), before }, work.initiator.actor),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'undertaking.scope.changed' })
  })

  it('is refused when another board would answer than the page said', async () => {
    expect(await grow({ expectedBoard: town.technical })).toMatchObject({
      kind: 'conflict',
      reason: 'undertaking.scope.other-board',
    })
    expect(await grow({ expectedBoard: town.executive })).toMatchObject({ ok: true })
  })

  it('is for those who state the work', async () => {
    expect(await change({ scale: 'area' }, VISITOR)).toMatchObject({ kind: 'forbidden' })
  })

  it('needs a place that is there and a work that goes on', async () => {
    expect(await change({ place: newId() })).toMatchObject({ fields: { place: 'undertaking.start.place' } })
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await grow()).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})

describe('what a change of scope would lead to', () => {
  const preview = (over: object) =>
    previewScope(
      test.world.db,
      { scale: 'place', theme: null, place: town.street, boundary: null, ...over },
      '2026-03-02',
    )

  it('is told before anybody saves, by the same rules', async () => {
    const before = await listHappened(test.world.db)
    expect(await preview({ scale: 'area', place: town.area })).toMatchObject({ board: town.executive, tooLarge: null })
    const street = await preview({})
    expect(street).toMatchObject({ board: town.technical, tooLarge: null })
    expect(await preview({ place: town.area })).toMatchObject({ tooLarge: { areaM2: 4_000_000 } })
    const large = await preview({ boundary: square(1200, 1200, 1700) })
    expect(isRefusal(large) ? null : large.tooLarge?.areaM2).toBeGreaterThan(2_000_000)
    expect(await listHappened(test.world.db)).toEqual(before)
  })

  it('is refused as the change itself would be', async () => {
    expect(await preview({ place: newId() })).toMatchObject({ ok: false, reason: 'undertaking.start.place' })
    expect(await preview({ boundary: square(20_000, 0, 50) })).toMatchObject({ ok: false })
  })
})
