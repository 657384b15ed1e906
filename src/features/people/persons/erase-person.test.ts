import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  mailedCode,
  openBrowser,
  signIn,
  signInAdministrator,
  signInWithRole,
} from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { issueLink } from '../links/issue-link.ts'
import { findSession } from '../sessions/find-session.ts'
import { erasePerson } from './erase-person.ts'
import { findPeople, findPeopleByPseudonym } from './find-people.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

/** Every row of every table that the application can read, as text. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(test.world.db)
  const texts = await Promise.all(
    tables.map(async ({ name }) =>
      JSON.stringify((await sql`select row_to_json(t) as row from ${sql.table(name)} t`.execute(test.world.db)).rows),
    ),
  )
  return texts.join('\n')
}

describe('erasing oneself', () => {
  it('leaves the address, the id and the mapping nowhere in the database; what happened stays', async () => {
    const { world } = test
    const address = 'forsvinnande@provstad.example'
    const { actor, token } = await signIn(world, address)
    await signIn(world, address)
    await mailedCode(world, (await openBrowser(world)).actor, address)
    await world.perform(saveDraft, actor, { kind: 'undertaking-start', fields: { title: 'Hemligt utkast' } })
    const link = { purpose: 'initiator', subject: newId(), session: actor.session } as const
    await world.transaction((tx) => issueLink(tx, link, world.now()))

    expect(await world.perform(erasePerson([]), actor, {})).toMatchObject({ ok: true })
    const left = await everything()
    for (const gone of [address, actor.person, actor.session, 'Hemligt utkast']) expect(left).not.toContain(gone)
    expect(await findSession(world.db, token, world.now())).toBeNull()
    expect(await findPeople(world.db, [actor.person])).toEqual(new Map())
    expect(await findPeopleByPseudonym(world.db, [actor.pseudonym])).toEqual(new Map())
    const events = await world.db.selectFrom('event').selectAll().where('subject', '=', actor.pseudonym).execute()
    expect(events.map((it) => it.type)).toEqual(['person.joined', 'person.erased'])
  })

  it('and coming back makes a new person, under a new pseudonym', async () => {
    const { world } = test
    const first = await signIn(world, 'tillbaka@provstad.example')
    await world.perform(erasePerson([]), first.actor, {})
    const second = await signIn(world, 'tillbaka@provstad.example')
    expect(second.actor.person).not.toBe(first.actor.person)
    expect(second.actor.pseudonym).not.toBe(first.actor.pseudonym)
  })

  it('by an officer says what is to be handed over', async () => {
    const { world } = test
    const board = newId()
    const { actor } = await signInWithRole(world, 'coordinator', board)
    expect(await world.perform(erasePerson([]), actor, {})).toMatchObject({ ok: true })
    const events = await world.db.selectFrom('event').selectAll().where('subject', '=', actor.pseudonym).execute()
    expect(events.at(-1)).toMatchObject({ type: 'person.erased', data: { scopes: [board] } })
  })

  it('is stopped by no row of any room: what names a person goes with them, or forgets them', async () => {
    const { rows } = await sql<{ at: string; onDelete: string; required: boolean }>`
      select format('%s.%s', c.conrelid::regclass, a.attname) as at, c.confdeltype as "onDelete", a.attnotnull as required
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = 'person'::regclass`.execute(test.world.db)
    expect(rows.length).toBeGreaterThan(10)
    // c: cascade. n: set null, which needs a column that may be null.
    expect(rows.filter((it) => it.onDelete !== 'c' && (it.onDelete !== 'n' || it.required))).toEqual([])
  })

  it('is refused to the last administrator, until there is another', async () => {
    const { world } = test
    const { actor } = await signInAdministrator(world)
    expect(await world.perform(erasePerson([]), actor, {})).toMatchObject({
      kind: 'conflict',
      reason: 'people.last-administrator',
    })
    await signInAdministrator(world, 'tva@provstad.example')
    expect(await world.perform(erasePerson([]), actor, {})).toMatchObject({ ok: true })
  })

  it('twice, or by a visitor, is refused', async () => {
    const { world } = test
    const { actor } = await signIn(world, 'dubbel@provstad.example')
    await world.perform(erasePerson([]), actor, {})
    const refusal = { kind: 'forbidden', reason: 'people.sign-in-first' }
    expect(await world.perform(erasePerson([]), actor, {})).toMatchObject(refusal)
    expect(await world.perform(erasePerson([]), (await openBrowser(world)).actor, {})).toMatchObject(refusal)
  })
})
