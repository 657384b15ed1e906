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
import { newId } from '../../../kernel/ids.ts'
import { holdMeeting } from '../held/hold-meeting.ts'
import { findFirstMeeting, findWishes } from '../reading/store.ts'
import { askForMeeting } from './ask-for-meeting.ts'

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

const ask = (over: Record<string, unknown> = {}, actor: Actor = work.initiator) =>
  test.world.perform(askForMeeting, actor, { undertaking: work.id, language: 'ar', interpreter: 'yes', ...over })

describe('asking for the first meeting', () => {
  it('is done by the private link, without an account: language, interpreter, and what is needed to come', async () => {
    expect(await ask({ wishes: 'Hiss, tack.' })).toMatchObject({ ok: true })
    const meeting = await findFirstMeeting(test.world.db, work.id)
    expect(meeting).toMatchObject({ language: 'ar', interpreter: true, offered: [], heldOn: null })
    expect(await findWishes(test.world.db, work.id)).toBe('Hiss, tack.')
    expect(JSON.stringify(meeting), 'wishes are not for the public').not.toContain('Hiss')
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'meeting.asked-for',
      data: { interpreter: true },
    })
  })

  it('may be done again, and by the contact person who is told by phone', async () => {
    await ask()
    expect(await ask({ interpreter: '', language: 'so' }, work.contact)).toMatchObject({ ok: true })
    expect(await findFirstMeeting(test.world.db, work.id)).toMatchObject({ language: 'so', interpreter: false })
  })

  it('twice at once makes one meeting', async () => {
    const both = await Promise.all([ask(), ask({}, work.contact)])
    expect(both.every((one) => one.ok)).toBe(true)
    const meetings = await test.world.db.selectFrom('meeting').select('id').where('undertaking', '=', work.id).execute()
    expect(meetings).toHaveLength(1)
    const told = (await listHappened(test.world.db)).filter(({ subject }) => subject === meetings[0]?.id)
    expect(told, 'and is told once').toHaveLength(1)
  })

  it('is refused for others, after the meeting, and for what isn’t there', async () => {
    expect(await ask({}, await insertResident(test.world.db))).toMatchObject({ kind: 'forbidden' })
    const other = await insertTestUndertaking(test.world, ground)
    expect(await ask({}, other.initiator), 'another’s link').toMatchObject({ kind: 'forbidden' })
    expect(await ask({ undertaking: newId() })).toMatchObject({ kind: 'missing' })
    expect(await ask({ language: 'Svenska!' })).toMatchObject({ fields: { language: 'form.choose' } })
    const held = { undertaking: work.id, heldOn: '2026-03-02', attendance: { resident: 2 } }
    await test.world.perform(holdMeeting, work.contact, held)
    expect(await ask()).toMatchObject({ kind: 'conflict', reason: 'meeting.held-already' })
  })
})
