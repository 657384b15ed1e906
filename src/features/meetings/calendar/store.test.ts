import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCommitment } from '../../../../test/support/commitments.ts'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { startWork } from '../../../../test/support/provstad.ts'
import { newId } from '../../../kernel/ids.ts'
import { listComingIn } from '../coming/store.ts'
import { findCalendarReach, listCalendar } from './store.ts'

let at: EffortTown
beforeAll(async () => {
  at = await createEffortTown()
  const { town, test } = at
  const work = await startWork(test.world, town)
  const meeting = { undertaking: work.id, name: 'first', where_at: 'Biblioteket', created_at: new Date('2026-03-02') }
  await test.world.db
    .insertInto('meeting')
    .values([
      // Half past midnight in Sweden is the day before in Greenwich.
      { id: newId(), kind: 'first', ...meeting, booked_for: new Date('2026-03-11T23:30:00Z') },
      { id: newId(), kind: 'occasion', ...meeting, name: 'Gårdsfest', held_on: '2026-03-01' },
    ])
    .execute()
  const park = await at.effort({ title: 'Park', begins: '2026-03-05', ends: '2026-03-20', place: town.neighbour })
  await at.asking(park, {
    what: 'Vad ska växa?',
    begins: '2026-03-12',
    startsAt: '17:00',
    endsAt: '19:00',
    way: 'meeting',
  })
  const city = await at.effort({ title: 'Stad', place: town.city, begins: '2026-01-01' })
  await at.asking(city, { what: 'Trivs du?', begins: '2026-02-20', ends: '2026-04-01' })
  await insertCommitment(test.world, town.area, { body: town.technical, due: '2026-03-15' })
})
afterAll(() => at.test.drop())

const MARCH = { from: '2026-03-01', until: '2026-03-31' }

describe('A place’s calendar', () => {
  const titles = async (place: string | null, days = MARCH) =>
    (await listCalendar(at.test.world.db, place, days)).map(({ title, begins, startsAt }) => [title, begins, startsAt])

  it('has its meetings on the day that they are in Sweden, and what everybody around it is asked', async () => {
    expect(await titles(at.town.area)).toEqual([
      ['Trivs du?', '2026-02-20', null],
      ['Gårdsfest', '2026-03-01', null],
      ['Ljus på Provgatan', '2026-03-12', '00:30'],
    ])
  })

  it('has nothing from beside it; the whole city has it all', async () => {
    expect((await titles(at.town.neighbour)).map(([title]) => title)).toEqual(['Trivs du?', 'Vad ska växa?'])
    expect(await titles(null)).toHaveLength(4)
    expect(await titles(at.town.area, { from: '2026-03-13', until: '2026-03-14' })).toHaveLength(1)
    expect(await titles(at.town.street, { from: '2026-05-01', until: '2026-05-31' })).toEqual([])
  })

  it('says how far it reaches; nothing reaches nowhere', async () => {
    const { db } = at.test.world
    expect(await findCalendarReach(db, at.town.area)).toEqual({ first: '2026-02-20', last: '2026-04-01' })
    expect(await findCalendarReach(db, newId())).toBeNull()
  })
})

describe('What comes next in a place', () => {
  const coming = async (place: string | null, limit = 9) => {
    const found = await listComingIn(at.test.world.db, place, { from: '2026-03-03', until: '2026-03-31', limit })
    return found.map(({ kind, day }) => [kind, day])
  }

  it('is by day: what is asked, booked, begins, ends and is to be done', async () => {
    expect(await coming(at.town.neighbour)).toEqual([
      ['begins', '2026-03-05'],
      ['asking', '2026-03-12'],
      ['ends', '2026-03-20'],
    ])
    expect(await coming(at.town.area)).toEqual([
      ['first-meeting', '2026-03-12'],
      ['due', '2026-03-15'],
    ])
  })

  it('is no more than was wanted, of the whole city too', async () => {
    expect(await coming(null, 2)).toEqual([
      ['begins', '2026-03-05'],
      ['first-meeting', '2026-03-12'],
    ])
  })
})
