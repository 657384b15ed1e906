import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { insertGround, insertTestUndertaking, openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'
import { meetingReactions } from '../reactions.ts'
import { expectTimes } from './expect-times.ts'
import { offerTimes } from './offer-times.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>

beforeAll(async () => {
  test = await createTestWorld({ reactions: meetingReactions })
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())

/** Says that a contact person was named, and works off the jobs it gives. */
async function assigned(undertaking: string) {
  const happened = [{ type: 'contact-person.assigned', subject: undertaking, undertaking }]
  await test.world.transaction((tx) => test.world.record(tx, SYSTEM, test.world.now(), happened, []))
  await test.runJobs()
}

describe('a contact person who is named', () => {
  it('is to offer times within five working days, counted from that day', async () => {
    const work = await insertTestUndertaking(test.world, ground)
    await assigned(work.id)
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'offer-times', subject: work.id, person: work.contact.person, due: '2026-03-09' },
    ])
  })

  it('takes over the duty with its day from one who was named before', async () => {
    const work = await insertTestUndertaking(test.world, ground)
    await assigned(work.id)
    const { person } = await insertOfficer(test.world.db, 'Kontaktperson Två')
    await test.world.db.updateTable('undertaking').set({ contact_person: person }).where('id', '=', work.id).execute()
    test.clock.advance(2 * DAY)
    await assigned(work.id)
    expect(await openDuties(test.world.db, work.id)).toMatchObject([{ kind: 'offer-times', person, due: '2026-03-09' }])
    test.clock.advance(-2 * DAY)
  })

  it('has nothing to offer when times are offered already, or nobody is named, or it has ended', async () => {
    const [offered, unnamed, ended] = [
      await insertTestUndertaking(test.world, ground),
      await insertTestUndertaking(test.world, ground),
      await insertTestUndertaking(test.world, ground),
    ]
    const times = { undertaking: offered.id, times: ['2026-03-10T18:00'], where: 'Biblioteket' }
    await test.world.perform(offerTimes, offered.contact, times)
    await test.world.db.updateTable('undertaking').set({ contact_person: null }).where('id', '=', unnamed.id).execute()
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', ended.id)
      .execute()
    for (const { id } of [offered, unnamed, ended]) await assigned(id)
    expect((await openDuties(test.world.db, offered.id)).map(({ kind }) => kind)).toEqual(['choose-time'])
    expect(await openDuties(test.world.db, unnamed.id)).toEqual([])
    expect(await openDuties(test.world.db, ended.id)).toEqual([])
  })

  it('is told by the program alone', async () => {
    const work = await insertTestUndertaking(test.world, ground)
    expect(await test.world.perform(expectTimes, work.contact, { undertaking: work.id })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
