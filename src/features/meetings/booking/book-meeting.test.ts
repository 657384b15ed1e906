import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listHappened } from '../../../../test/support/rows.ts'
import {
  insertGround,
  insertResident,
  insertTestUndertaking,
  openDuties,
  type TestUndertaking,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { findFirstMeeting } from '../reading/store.ts'
import { bookMeeting } from './book-meeting.ts'
import { offerTimes } from './offer-times.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking
let tuesday: string
let thursday: string

beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await insertTestUndertaking(test.world, ground)
  const times = ['2026-03-10T18:00', '2026-03-12T18:00']
  await test.world.perform(offerTimes, work.contact, { undertaking: work.id, times, where: 'Biblioteket' })
  const offered = (await findFirstMeeting(test.world.db, work.id))?.offered ?? []
  tuesday = offered[0]?.id ?? ''
  thursday = offered[1]?.id ?? ''
})

const book = (time: string, actor: Actor = work.initiator) =>
  test.world.perform(bookMeeting, actor, { undertaking: work.id, time })

describe('booking the first meeting', () => {
  it('is done by the private link, without an account, and puts the day on the contact person’s desk', async () => {
    expect(await book(tuesday)).toMatchObject({ ok: true })
    expect(await findFirstMeeting(test.world.db, work.id)).toMatchObject({
      bookedFor: new Date('2026-03-10T17:00:00Z'),
      where: 'Biblioteket',
    })
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'hold-meeting', person: work.contact.person, body: work.board, due: '2026-03-10' },
    ])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'meeting.booked' })
  })

  it('at once by both is won by one, and the other is told', async () => {
    const both = await Promise.all([book(tuesday), book(thursday, work.contact)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ kind: 'conflict', reason: 'meeting.book.taken' })
    expect((await openDuties(test.world.db, work.id)).map(({ kind }) => kind)).toEqual(['hold-meeting'])
  })

  it('of the same time twice is one', async () => {
    const first = await book(tuesday)
    expect(await book(tuesday)).toMatchObject({ ok: true, value: { time: null } })
    const subject = first.ok ? first.value.meeting : ''
    const happened = (await listHappened(test.world.db)).filter((it) => it.subject === subject)
    expect(happened.map(({ type }) => type)).toEqual(['meeting.times-offered', 'meeting.booked'])
  })

  it('of a time that has begun is refused', async () => {
    test.clock.advance(8 * DAY + 9 * 3_600_000)
    expect(await book(tuesday)).toMatchObject({ kind: 'conflict', reason: 'meeting.book.past' })
    expect(await book(thursday)).toMatchObject({ ok: true })
    test.clock.advance(-(8 * DAY + 9 * 3_600_000))
  })

  it('of what was never offered is refused', async () => {
    expect(await book(newId())).toMatchObject({ kind: 'conflict', reason: 'meeting.book.gone' })
    expect(await book('1; drop table meeting')).toMatchObject({ kind: 'invalid', fields: { time: 'form.choose' } })
    work = await insertTestUndertaking(test.world, ground)
    expect(await book(tuesday), 'another undertaking’s time').toMatchObject({ reason: 'meeting.book.gone' })
  })

  it('is refused for others', async () => {
    expect(await book(tuesday, await insertResident(test.world.db))).toMatchObject({ kind: 'forbidden' })
    const other = await insertTestUndertaking(test.world, ground)
    expect(await book(tuesday, other.initiator)).toMatchObject({ kind: 'forbidden', reason: 'meeting.book.forbidden' })
    expect(await book(tuesday, other.contact)).toMatchObject({ kind: 'forbidden' })
  })
})
