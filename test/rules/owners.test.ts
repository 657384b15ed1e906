import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../support/world.ts'

/**
 * Removing an account leaves nothing without an owner (R16). Every column that names a person is told here: what its row is to
 * that person. A new column that isn't makes this fail, so that nobody adds one without asking who has it when they leave.
 */
const MEANINGS: Readonly<Record<string, string>> = {
  // Theirs alone: goes with the account (C3).
  'model_draft.owner': 'own',
  'person_grant.person': 'own',
  'session.person': 'own',
  'statement_draft.owner': 'own',
  // A rule of the board's for whom to name next: goes, and the board names somebody (R26).
  'contact_rule.person': 'own',
  // Answered for by name: the column after the arrow has it when nobody is named.
  'duty.person': 'owned → body, circle',
  'effort.keeper': 'owned → owner, owner_name, undertaking',
  'undertaking.contact_person': 'owned → board',
}

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

interface Naming {
  readonly column: string
  /** What deleting the person does to the row: 'c' deletes it, 'n' empties the column. */
  readonly deletes: string
  readonly optional: boolean
}

async function columnsThatNameSomebody(): Promise<readonly Naming[]> {
  const { rows } = await sql<Naming>`
    select k.conrelid::regclass::text || '.' || a.attname as column, k.confdeltype as deletes, not a.attnotnull as optional
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
    where k.contype = 'f' and k.confrelid = 'person'::regclass order by 1`.execute(test.world.db)
  return rows
}

/** Who said, answered or registered something: a signature, kept as an act of the log when the account goes. */
const SIGNATURE = /\.[a-z]+_by$/

describe('A row that names a person', () => {
  it('is signed by them, theirs alone, or answered for by them while something else owns it', async () => {
    const columns = await columnsThatNameSomebody()
    const told = (column: string) => SIGNATURE.test(column) || MEANINGS[column] !== undefined
    expect(columns.map(({ column }) => column).filter((column) => !told(column))).toEqual([])
    // And nothing is told that isn't there.
    expect(Object.keys(MEANINGS).filter((column) => !columns.some((it) => it.column === column))).toEqual([])
  })

  it('goes with the account when it is theirs alone, and otherwise stays', async () => {
    for (const { column, deletes, optional } of await columnsThatNameSomebody()) {
      const goes = MEANINGS[column] === 'own'
      expect([column, deletes]).toEqual([column, goes ? 'c' : 'n'])
      expect([column, goes || optional]).toEqual([column, true])
    }
  })

  it('that answers for something has an owner also without them, held by the database itself', async () => {
    for (const [column, meaning] of Object.entries(MEANINGS)) {
      const [, owners] = meaning.split(' → ')
      if (owners === undefined) continue
      const [table = ''] = column.split('.')
      expect([column, await alwaysHasOneOf(table, column.slice(table.length + 1), owners.split(', '))]).toEqual([
        column,
        true,
      ])
    }
  })
})

/** One of them can't be empty, or a check names them all and nothing else besides the person: then a row must have one. */
async function alwaysHasOneOf(table: string, column: string, owners: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ filled: boolean }>`
    select attnotnull as filled from pg_attribute
    where attrelid = ${table}::regclass and attname = any(${[...owners]}::text[])`.execute(test.world.db)
  if (rows.some(({ filled }) => filled)) return true
  const { rows: checks } = await sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint
    where conrelid = ${table}::regclass and contype = 'c'`.execute(test.world.db)
  return checks.some(({ text }) => {
    const named = [...owners, column].map((it) => `${it} IS (?:NOT )?NULL`).join('|')
    return (
      owners.every((owner) => text.includes(owner)) &&
      text.replace(new RegExp(named, 'g'), '').match(/[a-z_]{3,}/) === null
    )
  })
}
