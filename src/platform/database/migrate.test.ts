import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { APP_ROLE, createPool } from './database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let owner: string
let ownerUrl: string

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  database = await createEmptyDatabase()
  owner = `owner_${randomBytes(6).toString('hex')}`
  const url = new URL(database.url)
  const name = url.pathname.slice(1)
  await ask(database.url, `create role ${owner} login`)
  await ask(database.url, `alter database ${name} owner to ${owner}`)
  url.username = owner
  ownerUrl = url.href
})
afterEach(async () => {
  const { url } = database
  const elsewhere = new URL(url)
  elsewhere.pathname = '/postgres'
  await database.drop()
  await ask(elsewhere.href, `drop role ${owner}`)
})

/** The role that pages would act as over this database. */
async function actingRole(): Promise<unknown> {
  const pool = createPool(ownerUrl, 1)
  try {
    return (await pool.query('select current_user as role')).rows[0]?.role
  } finally {
    await pool.end()
  }
}

describe('migrating as a role of one’s own', () => {
  it('says what an administrator has to run when the role has too few rights, as a matter of rights', async () => {
    await expect(migrate(ownerUrl)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining(`create role ${APP_ROLE} nologin; grant ${APP_ROLE} to ${owner};`),
    })
  })

  it('works once they have, and pages act as the application’s role', async () => {
    await ask(database.url, `grant ${APP_ROLE} to ${owner}`)
    await migrate(ownerUrl)
    expect(await actingRole()).toBe(APP_ROLE)
  })

  it('works for one that has just created the application’s role, which from PostgreSQL 16 on is not yet enough to act as it', async () => {
    await ask(database.url, `alter role ${owner} createrole`)
    // As PostgreSQL leaves it after `create role`: it may hand the role out, not take it.
    await ask(database.url, `grant ${APP_ROLE} to ${owner} with admin true, inherit false, set false`)
    await expect(actingRole()).rejects.toThrow('permission denied')
    await migrate(ownerUrl)
    expect(await actingRole()).toBe(APP_ROLE)
  })
})
