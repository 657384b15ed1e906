import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { dutyReactions, listDutiesOfUndertaking, openDuty } from '../index.ts'
import { passOnDuties } from './pass-on-duties.ts'

let test: TestWorld
let [old, young]: string[] = []
beforeAll(async () => {
  test = await createTestWorld({ reactions: dutyReactions })
  ;[old, young] = await Promise.all([insertBody('old'), insertBody('young')])
})
afterAll(() => test.drop())

async function insertBody(slug: string): Promise<string> {
  const id = newId()
  const row = { id, slug, name: slug, kind: 'board', level: 'political', valid_from: '2020-01-01' }
  await test.world.db.insertInto('body').values(row).execute()
  return id
}

describe('when a body closes', () => {
  it('its open duties go to the successor, because of the event', async () => {
    const undertaking = newId()
    const duty = { kind: 'assign-contact', undertaking, subject: undertaking, due: '2026-03-09', body: old ?? '' }
    await test.world.transaction((tx) => openDuty(tx, duty, test.world.now()))
    const closed = { type: 'body.closed', subject: old ?? '', data: { successor: young ?? '' } }
    await test.world.transaction((tx) => test.world.record(tx, SYSTEM, test.world.now(), [closed], []))
    await test.runJobs()
    expect(await listDutiesOfUndertaking(test.world.db, undertaking)).toMatchObject([{ body: young }])
    expect(await listHappened(test.world.db)).toContainEqual({
      type: 'duties.passed-on',
      subject: old,
      data: { to: young, count: 1 },
    })
  })

  it('nothing is said when there was nothing to pass on', async () => {
    const before = (await listHappened(test.world.db)).length
    expect(await test.world.perform(passOnDuties, SYSTEM, { from: old, to: young })).toMatchObject({ ok: true })
    expect(await listHappened(test.world.db)).toHaveLength(before)
  })

  it('is the program’s own doing', async () => {
    expect(await test.world.perform(passOnDuties, VISITOR, { from: old, to: young })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
