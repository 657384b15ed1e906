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
import { holdMeeting } from '../held/hold-meeting.ts'
import { findFirstMeeting } from '../reading/store.ts'
import { correctNotes } from './correct-notes.ts'
import { writeNotes } from './write-notes.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking
let meeting: string

beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await insertTestUndertaking(test.world, ground)
  const held = { undertaking: work.id, heldOn: '2026-03-02', attendance: { resident: 4 } }
  await test.world.perform(holdMeeting, work.contact, held)
  meeting = (await findFirstMeeting(test.world.db, work.id))?.id ?? ''
})

const write = () =>
  test.world.perform(writeNotes, work.contact, { meeting, text: 'Vi talade om ljuset.', editedFrom: 0 })
const correct = (over: Record<string, unknown> = {}, actor: Actor = work.initiator) =>
  test.world.perform(correctNotes, actor, { meeting, text: 'Vi talade om ljuset och bullret.', editedFrom: 1, ...over })
const notes = async () => (await findFirstMeeting(test.world.db, work.id))?.notes ?? []

describe('correcting the notes of a meeting', () => {
  it('is done by the private link; both versions stay and show who wrote them', async () => {
    await write()
    expect(await correct()).toMatchObject({ ok: true, value: { version: 2 } })
    expect((await notes()).map(({ version, writtenAs, text }) => [version, writtenAs, text])).toEqual([
      [2, 'initiator', 'Vi talade om ljuset och bullret.'],
      [1, 'contact-person', 'Vi talade om ljuset.'],
    ])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'meeting-notes.corrected',
      data: { version: 2 },
    })
  })

  it('is refused before there are any, and from a version that isn’t the latest', async () => {
    expect(await correct({ editedFrom: 0 })).toMatchObject({ kind: 'conflict', reason: 'meeting.notes.none' })
    await write()
    expect(await correct({ editedFrom: 0 })).toMatchObject({ reason: 'meeting.notes.stale' })
    expect(await notes()).toHaveLength(1)
  })

  it('is for the one who started it: no officer corrects in their name', async () => {
    await write()
    expect(await correct({}, work.contact)).toMatchObject({
      kind: 'forbidden',
      reason: 'meeting.notes.correct-forbidden',
    })
    expect(await correct({}, await insertResident(test.world.db))).toMatchObject({ kind: 'forbidden' })
    const other = await insertTestUndertaking(test.world, ground)
    expect(await correct({}, other.initiator)).toMatchObject({ kind: 'forbidden' })
  })
})
