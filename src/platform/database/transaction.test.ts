import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, later, type Tx } from './index.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const insert = (tx: Tx, model: string | null) =>
  later(tx, sql`insert into starting_model (scale, model) values ('place', ${model})`.compile(tx))
const add = (tx: Tx, model: string) =>
  later(tx, sql`update starting_model set model = model || ${model} where scale = 'place'`.compile(tx))
const stored = async () => {
  const rows = await test.world.db.selectFrom('starting_model').select('model').where('scale', '=', 'place').execute()
  return rows.map(({ model }) => model)
}
const clear = () => test.world.db.deleteFrom('starting_model').execute()

describe('A write that is sent later', () => {
  it('is there when the transaction has ended, and for each statement after it', async () => {
    await clear()
    const seen = await inTransaction(test.world.db, async (tx) => {
      await insert(tx, 'a')
      await add(tx, 'b')
      const { rows } = await sql<{ model: string }>`select model from starting_model`.execute(tx)
      await add(tx, 'c')
      return rows
    })
    expect(seen).toEqual([{ model: 'ab' }])
    expect(await stored()).toEqual(['abc'])
  })

  it('throws its own fault where the transaction ends, and nothing is kept', async () => {
    await clear()
    const twice = inTransaction(test.world.db, async (tx) => {
      await insert(tx, 'a')
      await insert(tx, 'b')
      await add(tx, 'c')
      return 'done'
    })
    await expect(twice).rejects.toMatchObject({ code: '23505' })
    expect(await stored()).toEqual([])
  })

  it('throws its own fault also when another statement stumbles over it', async () => {
    await clear()
    const stumbling = inTransaction(test.world.db, async (tx) => {
      await insert(tx, null)
      await sql`select model from starting_model`.execute(tx)
    })
    await expect(stumbling).rejects.toMatchObject({ code: '23502' })
  })

  it('can’t be one that the connection would refuse to send, while its commit goes through', async () => {
    await clear()
    const circular: Record<string, unknown> = {}
    circular.itself = circular
    const unsendable = inTransaction(test.world.db, async (tx) => {
      await insert(tx, 'a')
      await later(tx, sql`update starting_model set model = ${circular}`.compile(tx))
    })
    await expect(unsendable).rejects.toThrow(TypeError)
    expect(await stored()).toEqual([])
  })

  it('is waited for in a transaction of another kind', async () => {
    await clear()
    await test.world.db
      .transaction()
      .execute(async (tx) => {
        await insert(tx, 'a')
        await expect(insert(tx, 'b')).rejects.toMatchObject({ code: '23505' })
      })
      .catch(() => undefined)
    expect(await stored()).toEqual([])
  })
})

describe('A transaction', () => {
  it('keeps nothing when the work is given up, and leaves the connection as it was', async () => {
    await clear()
    for (let round = 0; round < 10; round += 1) {
      const given = inTransaction(test.world.db, async (tx) => {
        await insert(tx, 'a')
        throw new Error('given up')
      })
      await expect(given).rejects.toThrow('given up')
    }
    expect(await stored()).toEqual([])
  })

  it('runs what is asked for at once in the order in which it was asked for', async () => {
    await clear()
    const seen = await inTransaction(test.world.db, (tx) =>
      Promise.all([
        insert(tx, 'a'),
        sql<{ model: string }>`select model from starting_model`.execute(tx).then(({ rows }) => rows[0]?.model),
        add(tx, 'b'),
        sql<{ model: string }>`select model from starting_model`.execute(tx).then(({ rows }) => rows[0]?.model),
      ]),
    )
    expect(seen).toEqual([undefined, 'a', undefined, 'ab'])
  })

  it('isn’t done when PostgreSQL has ended it, though nobody heard why', async () => {
    await clear()
    const deaf = inTransaction(test.world.db, async (tx) => {
      await insert(tx, 'a')
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    })
    await expect(deaf).rejects.toThrow()
    expect(await stored()).toEqual([])
  })

  it('that waited in a ring with another is begun again, also when it was a later write that waited', async () => {
    await clear()
    await test.world.db
      .insertInto('starting_model')
      .values([
        { scale: 'place', model: '' },
        { scale: 'area', model: '' },
      ])
      .execute()
    const lock = (tx: Tx, scale: string) =>
      later(tx, sql`update starting_model set model = model || 'x' where scale = ${scale}`.compile(tx))
    const both = async (first: string, second: string) =>
      test.world.transaction(async (tx) => {
        await lock(tx, first)
        await sql`select pg_sleep(0.2)`.execute(tx)
        await lock(tx, second)
      })
    await Promise.all([both('place', 'area'), both('area', 'place')])
    const rows = await test.world.db.selectFrom('starting_model').select('model').execute()
    expect(rows).toEqual([{ model: 'xx' }, { model: 'xx' }])
  })

  it('that can’t be recorded keeps nothing', async () => {
    await clear()
    const unrecorded = test.world.transaction(async (tx) => {
      await insert(tx, 'a')
      await test.world.record(tx, SYSTEM, test.world.now(), [{ type: 'not an event', subject: newId() }], [])
    })
    await expect(unrecorded).rejects.toMatchObject({ code: '23514' })
    expect(await stored()).toEqual([])
  })
})
