import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertGround,
  insertResident,
  insertTestUndertaking,
  openDuties,
  type TestUndertaking,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { askForMeeting } from '../booking/ask-for-meeting.ts'
import { holdMeeting } from '../held/hold-meeting.ts'
import { findFirstMeeting, findMeetingPage } from '../reading/store.ts'
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

const write = (over: Record<string, unknown> = {}, actor: Actor = work.contact) =>
  test.world.perform(writeNotes, actor, { meeting, text: 'Vi talade om ljuset.', editedFrom: 0, ...over })

describe('writing notes of a meeting', () => {
  it('ends the duty to write them', async () => {
    expect((await openDuties(test.world.db, work.id)).map(({ kind }) => kind)).toEqual(['write-notes'])
    expect(await write()).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await openDuties(test.world.db, work.id)).toEqual([])
    expect(await findMeetingPage(test.world.db, meeting)).toMatchObject({
      ...{ undertaking: work.id, kind: 'first', heldOn: '2026-03-02' },
      notes: [{ version: 1, writtenAs: 'contact-person', text: 'Vi talade om ljuset.', language: 'sv' }],
    })
  })

  it('from a version that isn’t the latest is refused; at once, one is told', async () => {
    await write()
    expect(await write({ text: 'Vi talade om bullret.' })).toMatchObject({
      kind: 'conflict',
      reason: 'meeting.notes.stale',
    })
    const texts = ['Ett.', 'Två.', 'Tre.', 'Fyra.', 'Fem.']
    const all = await Promise.all(texts.map((text) => write({ text, editedFrom: 1 })))
    expect(all.filter((one) => one.ok)).toHaveLength(1)
    for (const late of all.filter((one) => !one.ok)) expect(late).toMatchObject({ reason: 'meeting.notes.stale' })
  })

  it('sent twice is one version; with nothing changed it is none', async () => {
    await write()
    expect(await write()).toMatchObject({ ok: true, value: { version: 1, notes: null } })
    expect(await write({ editedFrom: 1 })).toMatchObject({ reason: 'meeting.notes.unchanged' })
    expect((await findMeetingPage(test.world.db, meeting))?.notes).toHaveLength(1)
  })

  it('is refused before the meeting was held, without words, and for what isn’t there', async () => {
    const planned = await insertTestUndertaking(test.world, ground)
    await test.world.perform(askForMeeting, planned.initiator, { undertaking: planned.id })
    const id = (await findFirstMeeting(test.world.db, planned.id))?.id
    expect(await write({ meeting: id }, planned.contact)).toMatchObject({ reason: 'meeting.notes.not-held' })
    expect(await write({ text: '' })).toMatchObject({ fields: { text: 'form.required' } })
    expect(await write({ meeting: newId() })).toMatchObject({ kind: 'missing', reason: 'meeting.missing' })
  })

  it('is for the contact person alone', async () => {
    expect(await write({}, work.initiator)).toMatchObject({ kind: 'forbidden', reason: 'meeting.notes.forbidden' })
    expect(await write({}, await insertResident(test.world.db))).toMatchObject({ kind: 'forbidden' })
  })
})
