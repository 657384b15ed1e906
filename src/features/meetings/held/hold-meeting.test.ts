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
import { bookMeeting } from '../booking/book-meeting.ts'
import { offerTimes } from '../booking/offer-times.ts'
import { findFirstMeeting } from '../reading/store.ts'
import { holdMeeting } from './hold-meeting.ts'

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

const hold = (over: Record<string, unknown> = {}, actor: Actor = work.contact) =>
  test.world.perform(holdMeeting, actor, {
    ...{ undertaking: work.id, heldOn: '2026-03-02', attendance: { resident: '12', department: '2', school: '' } },
    ...over,
  })

describe('registering that the first meeting was held', () => {
  it('keeps the day and how many came of each kind, and asks for notes', async () => {
    const offer = { undertaking: work.id, times: ['2026-03-02T18:00'], where: 'Biblioteket' }
    await test.world.perform(offerTimes, work.contact, offer)
    const [time] = (await findFirstMeeting(test.world.db, work.id))?.offered ?? []
    await test.world.perform(bookMeeting, work.initiator, { undertaking: work.id, time: time?.id })
    expect(await hold({ interpreted: 'yes' })).toMatchObject({ ok: true })
    const meeting = await findFirstMeeting(test.world.db, work.id)
    expect(meeting).toMatchObject({
      ...{ heldOn: '2026-03-02', where: 'Biblioteket', interpreted: true, notes: [] },
      attendance: { resident: 12, department: 2 },
    })
    expect(Object.keys(meeting?.attendance ?? {})).toHaveLength(2)
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'write-notes', subject: meeting?.id, person: work.contact.person, due: '2026-03-09' },
    ])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'meeting.held',
      subject: meeting?.id,
      data: { people: 14, residents: 12 },
    })
  })

  it('needs no booking: people also just meet', async () => {
    expect(await hold({ where: 'På gården' })).toMatchObject({ ok: true })
    expect(await findFirstMeeting(test.world.db, work.id)).toMatchObject({ where: 'På gården', bookedFor: null })
  })

  it('is refused for tomorrow, for long ago, for nobody, and for what is no day or number', async () => {
    expect(await hold({ heldOn: '2026-03-03' })).toMatchObject({
      kind: 'invalid',
      fields: { heldOn: 'meeting.held.future' },
    })
    expect(await hold({ heldOn: '2016-03-02' })).toMatchObject({ fields: { heldOn: 'meeting.held.long-ago' } })
    expect(await hold({ heldOn: '2026-02-30' })).toMatchObject({ fields: { heldOn: 'form.date' } })
    expect(await hold({ attendance: {} })).toMatchObject({ fields: { attendance: 'meeting.held.nobody' } })
    expect(await hold({ attendance: { resident: -3 } })).toMatchObject({
      fields: { 'attendance.resident': 'form.number' },
    })
    expect(await hold({ attendance: { resident: 1e9 } })).toMatchObject({
      fields: { 'attendance.resident': 'form.number' },
    })
    expect(await findFirstMeeting(test.world.db, work.id)).toBeUndefined()
  })

  it('is done once; of two officers at once one is told', async () => {
    const both = await Promise.all([hold(), hold({ attendance: { resident: 3 } })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ kind: 'conflict', reason: 'meeting.held-already' })
  })

  it('is for the contact person alone', async () => {
    expect(await hold({}, work.initiator)).toMatchObject({ kind: 'forbidden', reason: 'meeting.hold.forbidden' })
    expect(await hold({}, await insertResident(test.world.db))).toMatchObject({ kind: 'forbidden' })
  })
})
