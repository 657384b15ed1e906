import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertGround, insertTestUndertaking, type TestUndertaking } from '../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { newId } from '../../kernel/ids.ts'
import { type Language, say } from '../../platform/i18n/index.ts'
import { askForMeeting } from './booking/ask-for-meeting.ts'
import { bookMeeting } from './booking/book-meeting.ts'
import { offerTimes } from './booking/offer-times.ts'
import { meetingEvidence } from './evidence.ts'
import { holdMeeting } from './held/hold-meeting.ts'
import { writeNotes } from './notes/write-notes.ts'
import { findFirstMeeting } from './reading/store.ts'

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

async function judged() {
  const facts = await meetingEvidence.load(test.world.db, work.id, test.world.now())
  return meetingEvidence.judge('contact-and-first-meeting', {}, facts, test.world.now())
}
async function told(language: Language = 'sv') {
  const { found, missing } = await judged()
  return [found, ...missing].map((sentence) => say(language, sentence))
}

const hold = (over: Record<string, unknown> = {}) =>
  test.world.perform(holdMeeting, work.contact, {
    ...{ undertaking: work.id, heldOn: '2026-03-02', attendance: { resident: 12, department: 2 } },
    ...over,
  })
const meeting = async () => (await findFirstMeeting(test.world.db, work.id))?.id
const write = async () =>
  test.world.perform(writeNotes, work.contact, { meeting: await meeting(), text: 'Vi sågs.', editedFrom: 0 })

describe('contact person and first meeting, as evidence', () => {
  it('is asked of the board while nobody is named', async () => {
    await test.world.db.updateTable('undertaking').set({ contact_person: null }).where('id', '=', work.id).execute()
    expect(await judged()).toMatchObject({ met: false, who: ['board'] })
    expect(await told()).toEqual([
      'Ingen kontaktperson är utsedd än.',
      'Den ansvariga nämnden behöver utse en kontaktperson.',
      'Ett första möte behöver bokas och hållas.',
    ])
  })

  it('tells how far the meeting has come', async () => {
    expect(await told()).toEqual([
      'Kontaktperson: Kontaktperson Ett. Första mötet har inte hållits än.',
      'Ett första möte behöver bokas och hållas.',
    ])
    const offer = { undertaking: work.id, times: ['2026-03-10T18:00'], where: 'Biblioteket' }
    await test.world.perform(offerTimes, work.contact, offer)
    const [time] = (await findFirstMeeting(test.world.db, work.id))?.offered ?? []
    await test.world.perform(bookMeeting, work.initiator, { undertaking: work.id, time: time?.id })
    expect((await told())[1]).toBe(
      'Första mötet är bokat till 10 mars 2026. När det har hållits skriver kontaktpersonen in det.',
    )
  })

  it('is met when it was held and its notes are written, and not before', async () => {
    await hold({ interpreted: 'yes' })
    expect(await judged()).toMatchObject({ met: false, who: ['contact-person', 'initiator'] })
    expect((await told())[1]).toMatch(/^Kontaktpersonen behöver skriva anteckningar/)
    await write()
    expect(await judged()).toMatchObject({ met: true, warns: false, missing: [], counted: [await meeting()] })
    expect(await told()).toEqual([
      'Första mötet hölls 2 mars 2026 med 14 personer och tolk. Kontaktperson: Kontaktperson Ett.',
    ])
    for (const language of ['en', 'ar'] as const) expect((await told(language))[0]).toContain('14')
  })

  it('is not met any more when nobody is contact person', async () => {
    await hold()
    await write()
    await test.world.db.updateTable('undertaking').set({ contact_person: null }).where('id', '=', work.id).execute()
    expect(await judged()).toMatchObject({ met: false })
    expect((await told())[0]).toBe('Första mötet hölls 2 mars 2026 med 14 personer. Kontaktperson: ingen just nu.')
  })

  it('warns when an interpreter was asked for and none took part', async () => {
    await test.world.perform(askForMeeting, work.initiator, {
      undertaking: work.id,
      language: 'ar',
      interpreter: 'yes',
    })
    await hold()
    await write()
    expect(await judged()).toMatchObject({ met: true, warns: true })
    expect((await told())[0]).toBe(
      'Första mötet hölls 2 mars 2026 med 14 personer. Tolk var önskad, men ingen var med. Kontaktperson: Kontaktperson Ett.',
    )
  })

  it('is nothing for an undertaking that isn’t there', async () => {
    work = { ...work, id: newId() }
    expect(await judged()).toMatchObject({ met: false, counted: [] })
  })
})
