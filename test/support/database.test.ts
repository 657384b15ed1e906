import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { createEmptyDatabase, createTestDatabase } from './database.ts'

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('A test database', () => {
  it('is migrated, and knows nothing of another one', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
    const tables = await ask(one.url, `select from pg_tables where schemaname = 'public'`)
    expect(tables.length).toBeGreaterThan(0)
    await ask(one.url, 'create table only_here ()')
    await expect(ask(other.url, 'select from only_here')).rejects.toThrow('only_here')
    await Promise.all([one.drop(), other.drop()])
    await expect(ask(one.url, 'select 1')).rejects.toThrow('does not exist')
  })

  it('can be without a schema', async () => {
    const empty = await createEmptyDatabase()
    expect(await ask(empty.url, `select from pg_tables where schemaname = 'public'`)).toEqual([])
    await empty.drop()
  })

  it('sorts and folds by Swedish rules in every database of the server', async () => {
    const rows = await ask(
      inject('testServer'),
      `select string_agg(word, ' ' order by word) as sorted, upper('åäö') as upper, to_tsvector('swedish', 'Åkern ÄRLIG')::text as vector
       from unnest(array['öl', 'zebra', 'Åsa', 'ärta', 'adam']) word`,
    )
    expect(rows[0]).toEqual({ sorted: 'adam zebra Åsa ärta öl', upper: 'ÅÄÖ', vector: `'ärl':2 'åkern':1` })
  })
})
