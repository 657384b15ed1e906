import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listHappened } from '../../../../test/support/rows.ts'
import {
  insertGround,
  insertResident,
  insertTestUndertaking,
  type TestUndertaking,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { findFirstMeeting, listOccasions } from '../reading/store.ts'
import { registerOccasion } from './register-occasion.ts'

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

const register = (over: Record<string, unknown> = {}, actor: Actor = work.contact) =>
  test.world.perform(registerOccasion, actor, {
    ...{ undertaking: work.id, name: 'Gårdsfest', heldOn: '2026-03-01', where: 'Provgården', language: 'ar' },
    ...{ attendance: { resident: 31, association: 2 }, interpreted: 'yes' },
    ...over,
  })

describe('registering a named occasion', () => {
  it('keeps its name, day, place and how many came', async () => {
    expect(await register()).toMatchObject({ ok: true })
    expect(await listOccasions(test.world.db, work.id)).toMatchObject([
      {
        ...{ name: 'Gårdsfest', heldOn: '2026-03-01', where: 'Provgården', language: 'ar', interpreted: true },
        attendance: { resident: 31, association: 2 },
      },
    ])
    expect(await findFirstMeeting(test.world.db, work.id), 'is no first meeting').toBeUndefined()
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'occasion.registered',
      data: { people: 33, residents: 31 },
    })
  })

  it('twice, also at once, is one; another day or name is another', async () => {
    const both = await Promise.all([register(), register({ name: 'GÅRDSFEST' })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ kind: 'conflict', reason: 'meeting.occasion.already' })
    expect(await register({ heldOn: '2026-02-28' })).toMatchObject({ ok: true })
    expect(await register({ name: 'Trapphusträff' })).toMatchObject({ ok: true })
    expect((await listOccasions(test.world.db, work.id)).map((it) => it.heldOn)).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-02-28',
    ])
  })

  it('needs a name, a place, a day that has been, and somebody', async () => {
    expect(await register({ name: '', where: ' ', heldOn: '' })).toMatchObject({
      kind: 'invalid',
      fields: { name: 'form.required', where: 'form.required', heldOn: 'form.date' },
    })
    expect(await register({ heldOn: '2026-04-01' })).toMatchObject({ fields: { heldOn: 'meeting.held.future' } })
    expect(await register({ attendance: { resident: 0 } })).toMatchObject({
      fields: { attendance: 'meeting.held.nobody' },
    })
    expect(await register({ attendance: { wizard: 3 } })).toMatchObject({ kind: 'invalid' })
  })

  it('is for the contact person alone', async () => {
    expect(await register({}, work.initiator)).toMatchObject({
      kind: 'forbidden',
      reason: 'meeting.occasion.forbidden',
    })
    expect(await register({}, await insertResident(test.world.db))).toMatchObject({ kind: 'forbidden' })
  })
})
