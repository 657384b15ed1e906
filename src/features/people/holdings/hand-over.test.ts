import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signInAdministrator } from '../../../../test/support/people.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Person, type Role, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { erasePerson } from '../persons/erase-person.ts'
import { endGrant } from '../roles/end-grant.ts'
import { receiversOf } from './find-receivers.ts'
import { handOver } from './hand-over.ts'
import { type Holding, listHeld } from './holding.ts'
import { selectStaff } from './store.ts'

/** What somebody has to do by name: the smallest thing that can be answered for. Rooms' own holdings are tried with pages. */
const duties: Holding = {
  kind: 'duty',
  roles: ['contact-person', 'coordinator'],
  list: async (db, person) => {
    const rows = await db
      .selectFrom('duty')
      .select(['id', 'body'])
      .where('person', '=', person)
      .orderBy('due')
      .execute()
    const rest = { title: null, undertaking: null, code: 'answer', place: null }
    return rows.map(({ id, body }) => ({ ...rest, id, body, scopes: body === null ? [] : [body] }))
  },
  give: async (tx, { things, from, to }) => {
    const ids = things.map(({ id }) => id)
    await tx.updateTable('duty').set({ person: to }).where('id', 'in', ids).where('person', '=', from).execute()
  },
  happened: ({ id }) => ({ type: 'duty.given', subject: id }),
}

let test: TestWorld
const [board, other] = [newId(), newId()]
beforeAll(async () => {
  test = await createTestWorld()
  for (const id of [board, other]) {
    const row = { id, slug: id, name: id, kind: 'board', level: 'political', valid_from: '2020-01-01' }
    await test.world.db.insertInto('body').values(row).execute()
  }
})
beforeEach(() => test.world.db.deleteFrom('duty').execute())
afterAll(() => test.drop())

const officer = (role: Role, scope: string | null) => insertOfficer(test.world.db, `${role}`, [{ role, scope }])

async function holding(who: Person, bodies: readonly string[]): Promise<string[]> {
  const ids = bodies.map(() => newId())
  for (const [at, body] of bodies.entries()) {
    const duty = {
      id: ids[at] ?? '',
      kind: 'answer',
      subject: newId(),
      due: `2026-12-0${at + 1}`,
      opened_at: new Date(),
    }
    await test.world.db
      .insertInto('duty')
      .values({ ...duty, body, person: who.person })
      .execute()
  }
  return ids
}

const owners = async () =>
  (await test.world.db.selectFrom('duty').select(['person', 'body']).orderBy('due').execute()).map((it) => it.person)

describe('handing over', () => {
  it('gives all that somebody answers for to another, and the log knows them by pseudonyms alone', async () => {
    const [from, to] = [await officer('contact-person', null), await officer('coordinator', null)]
    const ids = await holding(from, [board, other])
    const asked = { from: from.person, to: to.person }
    expect(await test.world.perform(handOver([duties]), from, asked)).toMatchObject({ ok: true })
    expect(await owners()).toEqual([to.person, to.person])
    const events = await test.world.db.selectFrom('event').selectAll().where('type', 'like', '%.%').execute()
    const told = events.filter(({ actor }) => actor === from.pseudonym)
    expect(told.map(({ type, subject, data }) => ({ type, subject, data }))).toEqual([
      { type: 'things.handed-over', subject: from.pseudonym, data: { to: to.pseudonym, duty: 2 } },
      ...ids.map((id) => ({ type: 'duty.given', subject: id, data: {} })),
    ])
    expect(JSON.stringify(told)).not.toContain(to.person)
    // A second press of the button changes nothing, and is told to nobody.
    expect(await test.world.perform(handOver([duties]), from, asked)).toMatchObject({ ok: true })
    expect(
      await test.world.db.selectFrom('event').select('id').where('actor', '=', from.pseudonym).execute(),
    ).toHaveLength(3)
  })

  it('gives only what is of a body, when that is asked for', async () => {
    const [from, to] = [await officer('contact-person', null), await officer('contact-person', other)]
    await holding(from, [board, other])
    const asked = { from: from.person, to: to.person, kind: 'duty', body: other }
    expect(await test.world.perform(handOver([duties]), from, asked)).toMatchObject({ ok: true })
    expect(await owners()).toEqual([from.person, to.person])
  })

  it('gives nothing when one thing doesn’t fit the receiver’s role', async () => {
    const [from, to] = [await officer('contact-person', null), await officer('contact-person', other)]
    await holding(from, [board, other])
    const refused = await test.world.perform(handOver([duties]), from, { from: from.person, to: to.person })
    expect(refused).toMatchObject({ kind: 'invalid', fields: { to: 'handover-things.unfit' }, values: { count: 1 } })
    expect(await owners()).toEqual([from.person, from.person])
    const held = await listHeld(test.world.db, [duties], from.person, '2026-11-24')
    const fitting = receiversOf(await selectStaff(test.world.db, 100), held, from.person).map(({ id }) => id)
    expect(fitting).not.toContain(to.person)
    expect(fitting).not.toContain(from.person)
  })

  it.each([
    ['themself', 'handover-things.same'],
    ['somebody who has gone', 'form.choose'],
  ])('to %s is refused', async (whom, reason) => {
    const from = await officer('contact-person', null)
    await holding(from, [board])
    const to = whom === 'themself' ? from.person : newId()
    const refused = await test.world.perform(handOver([duties]), from, { from: from.person, to })
    expect(refused).toMatchObject({ kind: 'invalid', fields: { to: reason } })
  })

  it('is for the person, an administrator, or who coordinates every body of it', async () => {
    const [from, to] = [await officer('contact-person', null), await officer('contact-person', null)]
    await holding(from, [board, other])
    const asked = { from: from.person, to: to.person }
    const may = async (actor: Parameters<typeof test.world.perform>[1], more = {}) =>
      (await test.world.perform(handOver([duties]), actor, { ...asked, ...more })).ok
    const coordinator = await officer('coordinator', board)
    expect(await may(VISITOR)).toBe(false)
    expect(await may(SYSTEM)).toBe(false)
    expect(await may(to)).toBe(false)
    expect(await may(coordinator)).toBe(false)
    expect(await may(coordinator, { body: board })).toBe(true)
    expect(await may((await signInAdministrator(test.world)).actor)).toBe(true)
  })

  it('twice at the same moment to two people leaves each thing with one of them', async () => {
    const from = await officer('contact-person', null)
    const [one, two] = [await officer('contact-person', null), await officer('contact-person', null)]
    await holding(from, [board, board, board])
    await Promise.all(
      [one, two].map(({ person }) => test.world.perform(handOver([duties]), from, { from: from.person, to: person })),
    )
    expect(new Set(await owners()).size).toBe(1)
  })
})

describe('leaving', () => {
  it('waits until what one answers for is handed over', async () => {
    const [from, to] = [await officer('contact-person', board), await officer('contact-person', board)]
    await holding(from, [board, board])
    const refused = await test.world.perform(erasePerson([duties]), from, {})
    expect(refused).toMatchObject({ kind: 'conflict', reason: 'handover-things.first-own', values: { count: 2 } })
    await test.world.perform(handOver([duties]), from, { from: from.person, to: to.person })
    expect(await test.world.perform(erasePerson([duties]), from, {})).toMatchObject({ ok: true })
    expect(await owners()).toEqual([to.person, to.person])
  })

  it('a role waits too, unless its body is to take over: then nothing is without an owner', async () => {
    const admin = (await signInAdministrator(test.world)).actor
    const from = await officer('contact-person', board)
    await holding(from, [board])
    const { id: grant } = await test.world.db
      .selectFrom('person_grant')
      .select('id')
      .where('person', '=', from.person)
      .executeTakeFirstOrThrow()
    const refused = await test.world.perform(endGrant([duties]), admin, { grant })
    expect(refused).toMatchObject({ kind: 'conflict', reason: 'handover-things.first', values: { count: 1 } })
    expect(await test.world.perform(endGrant([duties]), admin, { grant, leave: true })).toMatchObject({ ok: true })
    const [left] = await test.world.db.selectFrom('duty').select(['person', 'body']).execute()
    expect(left).toEqual({ person: null, body: board })
  })

  it('a role that nothing rests on ends at once', async () => {
    const admin = (await signInAdministrator(test.world)).actor
    const from = await insertOfficer(test.world.db, 'Två roller', [
      { role: 'contact-person', scope: board },
      { role: 'coordinator', scope: null },
    ])
    await holding(from, [board])
    const grants = await test.world.db
      .selectFrom('person_grant')
      .select(['id', 'role'])
      .where('person', '=', from.person)
      .execute()
    const grant = grants.find(({ role }) => role === 'contact-person')?.id
    expect(await test.world.perform(endGrant([duties]), admin, { grant })).toMatchObject({ ok: true })
    expect(await owners()).toEqual([from.person])
  })
})
