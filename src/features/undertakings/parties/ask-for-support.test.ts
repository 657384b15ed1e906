import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { askForSupport } from './ask-for-support.ts'
import { listSupportRequests } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
})

const ask = (over: object = {}, actor: Actor = work.initiator.actor) =>
  test.world.perform(askForSupport, actor, {
    undertaking: work.id,
    text: 'نحتاج إلى مكان للقاء.',
    language: 'ar',
    ...over,
  })
const duties = async () => (await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'answer-support')

describe('asking for support', () => {
  it('keeps the words in their language and gives the board ten working days to answer', async () => {
    await ask()
    expect(await listSupportRequests(test.world.db, work.id)).toMatchObject([
      { text: 'نحتاج إلى مكان للقاء.', language: 'ar', answer: null },
    ])
    expect(await duties()).toMatchObject([{ body: town.technical, person: null, due: '2026-03-16' }])
  })

  it('is the contact person’s to answer where there is one', async () => {
    const contact = await nameContact(test.world, work.id, town.technical)
    await ask()
    expect(await duties()).toMatchObject([{ person: contact.person, body: town.technical }])
  })

  it('pressed twice, or at the same moment, asks once; other words ask anew', async () => {
    await Promise.all([ask(), ask(), ask()])
    await ask()
    expect(await duties()).toHaveLength(1)
    expect((await listHappened(test.world.db)).filter(({ type }) => type === 'support.asked').length).toBeGreaterThan(0)
    await ask({ text: 'En tolk till mötet.' })
    expect(await duties()).toHaveLength(2)
  })

  it('is for those who started it and the contact person', async () => {
    expect(await ask({}, VISITOR)).toMatchObject({ kind: 'forbidden' })
  })

  it('needs words, and not a book', async () => {
    expect(await ask({ text: '\n\u200b' })).toMatchObject({ kind: 'invalid', fields: { text: 'form.required' } })
    expect(await ask({ text: 'x'.repeat(1_000_000) })).toMatchObject({
      kind: 'invalid',
      fields: { text: 'form.too-long' },
    })
  })

  it('is of no use once the work has ended, or where there is none', async () => {
    expect(await ask({ undertaking: newId() })).toMatchObject({ kind: 'missing' })
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await ask()).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})
