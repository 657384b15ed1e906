import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, signInAdministrator } from '../../../test/support/people.ts'
import { insertGround, insertResident, insertTestUndertaking } from '../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { newId } from '../../kernel/ids.ts'
import { eventsOfPerson, rowsInNameOf } from './index.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('What is kept in a person’s name', () => {
  it('is found wherever it stands, with nobody else’s id in it', async () => {
    const { db } = test.world
    const undertaking = await insertTestUndertaking(test.world, await insertGround(test.world))
    const [resident, other] = [await insertResident(db), await insertResident(db)]
    await db.updateTable('undertaking').set({ initiator: resident.person }).where('id', '=', undertaking.id).execute()
    const engaged = { undertaking: undertaking.id, kind: 'resident', since: test.world.now() }
    await db
      .insertInto('engagement')
      .values([
        { ...engaged, participant: resident.person },
        { ...engaged, participant: other.person },
      ])
      .execute()
    const text = { kind: 'purpose', version: 1, text: 'Att ge gatan ljus', language: 'sv' }
    await db
      .insertInto('statement')
      .values({
        id: newId(),
        undertaking: undertaking.id,
        ...text,
        stated_by: resident.person,
        stated_at: test.world.now(),
      })
      .execute()

    const found = await rowsInNameOf(db, resident.person)
    expect(found.map((it) => [it.table, it.as])).toEqual([
      ['engagement', 'participant'],
      ['statement', 'stated_by'],
      ['undertaking', 'initiator'],
    ])
    expect(found[1]?.row).toMatchObject({ text: 'Att ge gatan ljus', undertaking: undertaking.id })
    expect(JSON.stringify(found)).not.toContain(other.person)
    expect(JSON.stringify(found)).not.toContain(undertaking.contact.person)
    expect(await rowsInNameOf(db, resident.person, ['engagement', 'statement', 'undertaking'])).toEqual([])
  })

  it('is looked for in every table that refers to a person, also in one that comes later', async () => {
    const { db } = test.world
    const { person } = await insertResident(db)
    const owner = await import('pg').then(({ default: pg }) => new pg.Client({ connectionString: test.url }))
    await owner.connect()
    await owner.query('create table later_room (id uuid, liked_by uuid references person on delete cascade)')
    await owner.query('insert into later_room values ($1, $2)', [newId(), person])
    await owner.end()
    expect((await rowsInNameOf(db, person)).map((it) => [it.table, it.as])).toEqual([['later_room', 'liked_by']])
    await sql`delete from later_room`.execute(db)
  })

  it('in the log is found by the pseudonym alone', async () => {
    const { actor } = await signInAdministrator(test.world)
    const resident = await signIn(test.world, 'eva@provstad.example')
    const mine = await eventsOfPerson(test.world.db, resident.actor.pseudonym)
    expect(mine.map((it) => it.type)).toEqual(['person.joined'])
    expect((await eventsOfPerson(test.world.db, actor.pseudonym)).map((it) => it.type)).toContain('role.granted')
  })
})
