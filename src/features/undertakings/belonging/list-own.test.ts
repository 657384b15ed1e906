import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertGround, insertResident, insertTestUndertaking } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { findNumberOfLink, listOwnUndertakings } from './list-own.ts'
import { selectPartyNames } from './store.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())

async function insertParty(undertaking: string, leftAt: Date | null = null): Promise<string> {
  const id = newId()
  const row = { kind: 'association', name: `Provföreningen ${id.slice(-4)}`, initiated: false }
  await test.world.db
    .insertInto('party')
    .values({ id, undertaking, ...row, joined_at: test.world.now(), left_at: leftAt })
    .execute()
  return id
}

describe('one’s own undertakings', () => {
  it('are those started as a person, by link, and those of one’s parties', async () => {
    const { db } = test.world
    const resident = await insertResident(db)
    const [asPerson, byLink, asParty, represented, others] = await Promise.all(
      [1, 2, 3, 4, 5].map(() => insertTestUndertaking(test.world, ground)),
    )
    if (!asPerson || !byLink || !asParty || !represented || !others) throw new Error('five were inserted')
    await db.updateTable('undertaking').set({ initiator: resident.person }).where('id', '=', asPerson.id).execute()
    const [party, role] = [await insertParty(asParty.id), await insertParty(represented.id)]
    const found = await listOwnUndertakings(db, {
      ...resident,
      grants: [{ role: 'representative', scope: role }],
      links: [
        { purpose: 'initiator', subject: byLink.id },
        { purpose: 'party', subject: party },
      ],
    })
    expect(new Map(found.map((it) => [it.id, [it.initiated, it.parties.map((one) => one.id)]]))).toEqual(
      new Map([
        [asPerson.id, [true, []]],
        [byLink.id, [true, []]],
        [asParty.id, [false, [party]]],
        [represented.id, [false, [role]]],
      ]),
    )
  })

  it('are none for who has neither links nor an address', async () => {
    expect(await listOwnUndertakings(test.world.db, VISITOR)).toEqual([])
    expect(await listOwnUndertakings(test.world.db, SYSTEM)).toEqual([])
  })

  it('no longer hold what one’s party has left', async () => {
    const { id } = await insertTestUndertaking(test.world, ground)
    const party = await insertParty(id, test.world.now())
    const actor = { ...VISITOR, links: [{ purpose: 'party', subject: party } as const] }
    expect(await listOwnUndertakings(test.world.db, actor)).toEqual([])
  })
})

describe('a private link', () => {
  it('leads to its undertaking, an initiator’s as a party’s', async () => {
    const { db } = test.world
    const { id } = await insertTestUndertaking(test.world, ground)
    const { number } = await db
      .selectFrom('undertaking')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const party = await insertParty(id)
    expect(await findNumberOfLink(db, { purpose: 'initiator', subject: id })).toBe(number)
    expect(await findNumberOfLink(db, { purpose: 'party', subject: party })).toBe(number)
    expect(await selectPartyNames(db, [party])).toMatchObject([{ id: party, number }])
  })

  it('to something that is gone, or no undertaking’s, leads nowhere', async () => {
    for (const purpose of ['initiator', 'party', 'confirmation'] as const) {
      expect(await findNumberOfLink(test.world.db, { purpose, subject: newId() })).toBeUndefined()
    }
    expect(await selectPartyNames(test.world.db, [])).toEqual([])
  })
})
