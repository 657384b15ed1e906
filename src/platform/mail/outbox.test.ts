import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { DAY } from '../../kernel/clock.ts'
import { deleteMailTo, forgetOldMail, listOutbox, queueMail } from './index.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const letter = { recipient: 'a@provstad.example', language: 'sv', subject: 'Hej', body: 'Hej' } as const

it('lists twenty a page, newest first', async () => {
  const { world, clock } = test
  for (let n = 1; n <= 23; n++) {
    clock.advance(1000)
    await world.transaction((tx) => queueMail(tx, { ...letter, subject: `Brev ${n}`, now: world.now() }))
  }
  const first = await listOutbox(world.db)
  const second = await listOutbox(world.db, 2)
  expect(first.mails.map((it) => it.subject)).toEqual(Array.from({ length: 20 }, (_, at) => `Brev ${23 - at}`))
  expect(first.hasMore).toBe(true)
  expect(second.mails.map((it) => it.subject)).toEqual(['Brev 3', 'Brev 2', 'Brev 1'])
  expect(second.hasMore).toBe(false)
  await world.transaction((tx) => deleteMailTo(tx, letter.recipient))
  expect((await listOutbox(world.db)).mails).toEqual([])
})

it('forgets what was sent after seven days, and everything after thirty', async () => {
  const { world } = test
  const now = world.now().getTime()
  const rows = [
    { subject: 'sent 8 days ago', created: 9, sent: 8 },
    { subject: 'sent 6 days ago, written 9', created: 9, sent: 6 },
    { subject: 'unsent, 29 days', created: 29, sent: null },
    { subject: 'unsent, 31 days', created: 31, sent: null },
    { subject: 'sent yesterday, written 31 days ago', created: 31, sent: 1 },
  ]
  await world.transaction(async (tx) => {
    for (const row of rows) {
      await queueMail(tx, { ...letter, subject: row.subject, now: new Date(now - row.created * DAY) })
      const sent_at = row.sent === null ? null : new Date(now - row.sent * DAY)
      await tx.updateTable('mail').set({ sent_at }).where('subject', '=', row.subject).execute()
    }
  })
  await forgetOldMail.run(world, {})
  const left = await world.db.selectFrom('mail').select('subject').orderBy('created_at').execute()
  expect(left.map((it) => it.subject)).toEqual(['unsent, 29 days', 'sent 6 days ago, written 9'])
})
