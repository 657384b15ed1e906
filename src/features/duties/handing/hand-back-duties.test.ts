import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { endGrant } from '../../people/index.ts'
import { dutyReactions, listDutiesOfUndertaking, openDuty } from '../index.ts'
import { handBackDuties } from './hand-back-duties.ts'

let test: TestWorld
let [board, other]: string[] = []
beforeAll(async () => {
  test = await createTestWorld({ reactions: dutyReactions })
  ;[board, other] = await Promise.all([insertBody('one'), insertBody('other')])
})
afterAll(() => test.drop())

async function insertBody(slug: string): Promise<string> {
  const id = newId()
  const row = { id, slug, name: slug, kind: 'board', level: 'political', valid_from: '2020-01-01' }
  await test.world.db.insertInto('body').values(row).execute()
  return id
}

async function openFor(person: string, body: string): Promise<string> {
  const undertaking = newId()
  const duty = { kind: 'answer-support', undertaking, subject: undertaking, due: '2026-03-09', body, person }
  await test.world.transaction((tx) => openDuty(tx, duty, test.world.now()))
  return undertaking
}

describe('when a role ends', () => {
  it('its duties go back to the body, and those that come with another role stay', async () => {
    const roles = [
      { role: 'contact-person', scope: board ?? '' },
      { role: 'contact-person', scope: other ?? '' },
    ] as const
    const { person } = await insertOfficer(test.world.db, 'Kontaktperson', roles)
    const [lost, kept] = [await openFor(person, board ?? ''), await openFor(person, other ?? '')]
    const grants = await test.world.db
      .selectFrom('person_grant')
      .select(['id', 'scope'])
      .where('person', '=', person)
      .execute()
    const administrator = await insertOfficer(test.world.db, 'Administratör', [{ role: 'administrator', scope: null }])
    const grant = grants.find(({ scope }) => scope === board)?.id
    expect(await test.world.perform(endGrant([]), administrator, { grant })).toMatchObject({ ok: true })
    await test.runJobs()
    expect(await listDutiesOfUndertaking(test.world.db, lost)).toMatchObject([{ person: null, body: board }])
    expect(await listDutiesOfUndertaking(test.world.db, kept)).toMatchObject([{ person, body: other }])
    const happened = await listHappened(test.world.db)
    expect(happened.filter(({ type }) => type === 'duty.handed-back')).toHaveLength(1)
  })

  it('is the program’s own doing', async () => {
    expect(await test.world.perform(handBackDuties, VISITOR, { person: newId() })).toMatchObject({ kind: 'forbidden' })
  })
})
