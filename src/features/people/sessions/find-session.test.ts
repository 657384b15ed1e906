import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signInWithRole } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { DAY } from '../../../kernel/clock.ts'
import { newId, newToken } from '../../../kernel/ids.ts'
import { createPool, type DB } from '../../../platform/database/index.ts'
import { issueLink } from '../links/issue-link.ts'
import { findSession, refreshSession } from './find-session.ts'
import { startSession } from './start-session.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const find = (token: string | undefined) => findSession(test.world.db, token, test.world.now())

describe('a session', () => {
  it('is a visitor at first, with a device of its own', async () => {
    const one = await startSession(test.world.db, test.world.now())
    const other = await startSession(test.world.db, test.world.now())
    const found = await find(one.token)
    expect(found).toEqual({
      actor: { kind: 'visitor', session: one.id, device: one.device, links: [] },
      language: null,
      displayName: null,
      refreshDue: false,
    })
    expect(other.device).not.toBe(one.device)
  })

  it('is found with all that decides what may be done, in one query', async () => {
    const scope = newId()
    const subject = newId()
    const { token, actor } = await signInWithRole(test.world, 'coordinator', scope)
    await test.world.transaction((tx) =>
      issueLink(tx, { purpose: 'party', subject, session: actor.session }, test.world.now()),
    )
    const queries: string[] = []
    const pool = createPool(test.url, 1)
    const counted = new Kysely<DB>({
      dialect: new PostgresDialect({ pool }),
      log: (event) => void queries.push(event.query.sql),
    })
    const found = await findSession(counted, token, test.world.now())
    await counted.destroy()

    expect(queries).toHaveLength(1)
    expect(found).toEqual({
      actor: {
        ...{ kind: 'person', session: actor.session, device: actor.device },
        ...{ person: actor.person, pseudonym: actor.pseudonym },
        grants: [{ role: 'coordinator', scope }],
        links: [{ purpose: 'party', subject }],
      },
      language: 'sv',
      displayName: 'Provperson, coordinator',
      refreshDue: false,
    })
  })

  it.each([
    ['no cookie', undefined],
    ['an empty cookie', ''],
    ['a token that nobody has', newToken()],
    ['a quote', "' or 1=1 --"],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('is not opened by %s', async (_what, token) => {
    expect(await find(token)).toBeNull()
  })

  it('keeps only the hash of its token', async () => {
    const { token } = await openBrowser(test.world)
    const rows = await test.world.db.selectFrom('session').selectAll().execute()
    expect(rows.map((row) => row.token_hash.toString('base64url'))).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('a session ends', () => {
  it('thirty days after it was last used, and rolls on at most once a day', async () => {
    const { token, id } = await startSession(test.world.db, test.world.now())
    test.clock.advance(DAY - 1000)
    expect((await find(token))?.refreshDue).toBe(false)
    test.clock.advance(2000)
    expect((await find(token))?.refreshDue).toBe(true)

    const until = await refreshSession(test.world.db, id, test.world.now())
    expect(until.getTime()).toBe(test.world.now().getTime() + 30 * DAY)
    expect((await find(token))?.refreshDue).toBe(false)
    test.clock.advance(30 * DAY - 1000)
    expect(await find(token)).not.toBeNull()
    test.clock.advance(1000)
    expect(await find(token)).toBeNull()
  })
})
