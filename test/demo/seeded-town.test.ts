import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDemo } from '../../demo/fill-demo.ts'
import { ADMINISTRATOR, INITIATORS, OFFICERS, REPRESENTATIVE, residentsOf } from '../../demo/people.ts'
import { numberInDemo, UNDERTAKINGS, type UndertakingKey } from '../../demo/undertakings/index.ts'
import { listDutiesOfUndertaking } from '../../src/features/duties/index.ts'
import { listRegister } from '../../src/features/efforts/index.ts'
import { findPlaceFacts, listPlaces } from '../../src/features/places/index.ts'
import { confirmProblem, findProblem } from '../../src/features/problems/index.ts'
import { countByInitiator, listHistory, listUndertakings } from '../../src/features/undertakings/index.ts'
import { dateIn } from '../../src/platform/calendar/index.ts'
import { sealEvents, verifyEvents } from '../../src/platform/events/index.ts'
import { listOutbox } from '../../src/platform/mail/index.ts'
import { signIn } from '../support/people.ts'
import { gateOf, undertakingWith } from '../support/standing.ts'
import { createTestWorld, type TestWorld } from '../support/world.ts'
import { IN_LINDANGEN, lindangenAt } from './lindangen.ts'
import { STAGES, stageOf } from './stages.ts'

const KEYS = Object.keys(UNDERTAKINGS) as UndertakingKey[]
let test: TestWorld
let now: Date

/** Filled for today, as `npm start` does it. */
beforeAll(async () => {
  now = new Date()
  test = await createTestWorld({ now: now.toISOString() })
  await fillDemo(test.world.db, now)
}, 60_000)
afterAll(() => test.drop())

describe('In the seeded town,', () => {
  it.each(KEYS.map((key) => [key, STAGES[key][0]] as const))('%s %s', async (key) => {
    STAGES[key][1](await stageOf(test.world.db, key, now), now)
  })

  it.each(Object.keys(IN_LINDANGEN))('in Lindängen, %s', async (what) => {
    await IN_LINDANGEN[what]?.(await lindangenAt(test.world.db, now))
  })

  it('what two units haven’t answered is late, and the level above knows', async () => {
    const late = await test.world.db
      .selectFrom('duty')
      .innerJoin('effort', 'effort.id', 'duty.subject')
      .select('effort.title')
      .where('duty.kind', '=', 'answer-overlaps')
      .where('duty.escalated_at', 'is not', null)
      .where('duty.done_at', 'is', null)
      .execute()
    expect(late.map(({ title }) => title).sort()).toEqual([
      'Detaljplan för kvarteret Exempel (påhittat)',
      'Trygghetsmätning i söder',
    ])
  })

  it('undertakings are numbered as they were started, most of them by residents', async () => {
    const pages = await Promise.all(KEYS.map((key) => undertakingWith(test.world.db, numberInDemo(key))))
    const starts = pages.map(({ startedAt }) => startedAt.getTime())
    expect(starts).toEqual(starts.toSorted((one, other) => one - other))
    const { resident = 0, ...others } = await countByInitiator(test.world.db)
    expect(Object.keys(others).length, 'other kinds start things too').toBeGreaterThanOrEqual(5)
    expect(resident).toBeGreaterThan(KEYS.length / 2)
  })

  it('there is something to do of every kind', async () => {
    const open = new Set<string>()
    for (const key of KEYS) {
      const { id } = await undertakingWith(test.world.db, numberInDemo(key))
      for (const { kind } of await listDutiesOfUndertaking(test.world.db, id)) open.add(kind)
    }
    const kinds = [
      ...['assign-contact', 'offer-times', 'choose-time', 'hold-meeting', 'write-notes', 'describe-problem'],
      ...[
        'shape-problem',
        'answer-shaping',
        'answer-support',
        'answer-overlaps',
        'pass-gate',
        'close-handover',
        'overdue',
      ],
    ]
    expect([...open].sort()).toEqual(kinds.sort())
  })

  it('every area has something going on, and figures with their source', async () => {
    const { places } = await listPlaces(test.world.db, { scale: 'area' })
    expect(places).toHaveLength(12)
    for (const { id, name } of places) {
      const { cards } = await listUndertakings(test.world.db, { place: id }, 1)
      const efforts = await listRegister(test.world.db, { place: id, from: dateIn(now) }, 1, 20)
      expect(cards.length + efforts.length, name).toBeGreaterThan(0)
      const facts = await findPlaceFacts(test.world.db, id, dateIn(now))
      expect(facts.map(({ source }) => source)).toEqual(facts.map(() => 'Påhittade siffror för demonstrationen'))
      expect(facts.length, name).toBe(7)
    }
  })

  it('what happened is told in the order of time', async () => {
    for (const key of KEYS) {
      const { id } = await undertakingWith(test.world.db, numberInDemo(key))
      const times = (await listHistory(test.world.db, id, null, 500)).map(({ at }) => at.getTime())
      expect(times, key).toEqual(times.toSorted((one, other) => other - one))
      expect(times[0]).toBeLessThanOrEqual(now.getTime())
    }
  })

  it('officers and those who started something sign in with a code from the outbox, which is empty before', async () => {
    expect((await listOutbox(test.world.db)).mails).toEqual([])
    for (const { address, role } of [ADMINISTRATOR, ...Object.values(OFFICERS)]) {
      const { actor } = await signIn(test.world, address)
      expect(actor.grants.map((grant) => grant.role)).toEqual([role])
    }
    const { actor } = await signIn(test.world, INITIATORS.playground)
    const { initiator } = await undertakingWith(test.world.db, numberInDemo('playground'))
    expect(initiator).toBe(actor.person)
    expect((await signIn(test.world, REPRESENTATIVE.address)).actor.grants).toHaveLength(2)
  })

  it('one more resident opens the gate that is nearly there', async () => {
    const { actor } = await signIn(test.world, residentsOf('lindangen')[2] ?? '')
    const work = await undertakingWith(test.world.db, numberInDemo('playground'))
    const problem = await findProblem(test.world.db, work.id)
    const said = { undertaking: work.id, base: problem?.base }
    expect(await test.world.perform(confirmProblem, actor, said)).toMatchObject({ ok: true })
    expect(await gateOf(test.world.db, work, now)).toMatchObject({ open: true, missing: [] })
  })

  it('the event log is whole, and holds ids, numbers and codes only', async () => {
    await sealEvents(test.world)
    const { faultCount, sealedEvents } = await verifyEvents(test.world.db)
    expect(faultCount).toBe(0)
    expect(sealedEvents).toBeGreaterThan(400)
    const events = await test.world.db.selectFrom('event').select(['type', 'data']).execute()
    for (const { type, data } of events) {
      for (const value of Object.values(data as Record<string, unknown>)) {
        const plain = value === null || typeof value === 'number' || typeof value === 'boolean'
        expect(plain || /^[a-z0-9-]{1,40}$/.test(String(value)), `${type} ${String(value)}`).toBe(true)
      }
    }
  })
})
