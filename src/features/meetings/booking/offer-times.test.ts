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
import { SYSTEM } from '../../../kernel/actor.ts'
import { findFirstMeeting } from '../reading/store.ts'
import { askForMeeting } from './ask-for-meeting.ts'
import { bookMeeting } from './book-meeting.ts'
import { expectTimes } from './expect-times.ts'
import { offerTimes } from './offer-times.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking

beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await insertTestUndertaking(test.world, ground)
})

const offer = (over: Record<string, unknown> = {}, actor: Actor = work.contact) =>
  test.world.perform(offerTimes, actor, {
    ...{ undertaking: work.id, times: ['2026-03-12T18:00', '2026-03-10T18:00', ''], where: 'Biblioteket, rum 2' },
    ...over,
  })
const offered = async () => (await findFirstMeeting(test.world.db, work.id))?.offered ?? []

describe('offering times for the first meeting', () => {
  it('ends the contact person’s duty and asks the one who started it to choose', async () => {
    await test.world.perform(expectTimes, SYSTEM, { undertaking: work.id })
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'offer-times', person: work.contact.person, body: work.board, due: '2026-03-09' },
    ])
    expect(await offer()).toMatchObject({ ok: true })
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'choose-time', circle: 'initiator', due: '2026-03-09' },
    ])
    expect(await offered(), 'earliest first, as on the wall in Sweden').toMatchObject([
      { startsAt: '2026-03-10T17:00:00+00:00', where: 'Biblioteket, rum 2' },
      { startsAt: '2026-03-12T17:00:00+00:00' },
    ])
  })

  it('pressed twice leaves the times that may be chosen as they are', async () => {
    await offer()
    const before = await offered()
    expect(await offer()).toMatchObject({ ok: true })
    expect(await offered()).toEqual(before)
    const meeting = (await findFirstMeeting(test.world.db, work.id))?.id
    const told = (await listHappened(test.world.db)).filter(({ subject }) => subject === meeting)
    expect(told).toHaveLength(1)
  })

  it('may be at another place for one of the times', async () => {
    const times = ['2026-03-10T18:00', '2026-03-12T18:00']
    expect(await offer({ times, wheres: ['', 'Skolan'] })).toMatchObject({ ok: true })
    expect((await offered()).map((it) => it.where)).toEqual(['Biblioteket, rum 2', 'Skolan'])
    expect(await offer({ times, wheres: ['', 'x'.repeat(201)] })).toMatchObject({
      fields: { 'wheres.1': 'form.too-long' },
    })
  })

  it('keeps what those who started asked for', async () => {
    await test.world.perform(askForMeeting, work.initiator, {
      undertaking: work.id,
      language: 'ar',
      interpreter: 'yes',
    })
    await offer()
    expect(await findFirstMeeting(test.world.db, work.id)).toMatchObject({ language: 'ar', interpreter: true })
  })

  it('points at each time that can’t be offered', async () => {
    const times = ['2026-03-01T18:00', '2026-03-10T18:00', '2026-03-10T18:00', '2046-03-10T18:00']
    expect(await offer({ times })).toMatchObject({
      kind: 'invalid',
      fields: {
        'times.0': 'meeting.offer.past',
        'times.2': 'meeting.offer.twice',
        'times.3': 'meeting.offer.too-far',
      },
    })
    expect(await offer({ times: ['2026-03-10T18:00', 'på tisdag', '2026-03-29T02:30'] })).toMatchObject({
      fields: { 'times.1': 'form.date', 'times.2': 'form.date' },
    })
    expect(await offered()).toEqual([])
  })

  it('takes one to ten, with a place', async () => {
    expect(await offer({ times: ['', ''] })).toMatchObject({ fields: { times: 'meeting.offer.none' } })
    expect(await offer({ times: undefined })).toMatchObject({ fields: { times: 'meeting.offer.none' } })
    const eleven = Array.from({ length: 11 }, (_, day) => `2026-03-${10 + day}T18:00`)
    expect(await offer({ times: eleven })).toMatchObject({ fields: { times: 'meeting.offer.too-many' } })
    expect(await offer({ times: eleven.slice(1), where: '' })).toMatchObject({ fields: { where: 'form.required' } })
    expect(await offer({ times: eleven.slice(1) })).toMatchObject({ ok: true })
    expect(await offered()).toHaveLength(10)
  })

  it('replaces those that were offered; a choice of an old one is told', async () => {
    await offer()
    const [old] = await offered()
    await offer({ times: '2026-03-20T09:00' })
    expect(await offered()).toHaveLength(1)
    const late = await test.world.perform(bookMeeting, work.initiator, { undertaking: work.id, time: old?.id })
    expect(late).toMatchObject({ kind: 'conflict', reason: 'meeting.book.gone' })
  })

  it('undoes a booking only when that is said', async () => {
    await offer()
    const [time] = await offered()
    await test.world.perform(bookMeeting, work.initiator, { undertaking: work.id, time: time?.id })
    expect(await offer({ times: '2026-03-20T09:00' })).toMatchObject({
      kind: 'conflict',
      reason: 'meeting.offer.booked',
    })
    expect(await offer({ times: '2026-03-20T09:00', rebook: 'yes' })).toMatchObject({
      ok: true,
      value: { rebooks: true },
    })
    expect(await findFirstMeeting(test.world.db, work.id)).toMatchObject({ bookedFor: null })
    expect((await openDuties(test.world.db, work.id)).map(({ kind }) => kind)).toEqual(['choose-time'])
  })

  it('is for the contact person alone', async () => {
    expect(await offer({}, work.initiator)).toMatchObject({ kind: 'forbidden', reason: 'meeting.offer.forbidden' })
    expect(await offer({}, await insertResident(test.world.db))).toMatchObject({ kind: 'forbidden' })
  })
})
