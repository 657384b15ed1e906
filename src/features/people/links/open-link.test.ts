import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorWith, openBrowser, signIn } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type HeldLink, holdsLink, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId, newToken } from '../../../kernel/ids.ts'
import { endLinks, issueLink } from './issue-link.ts'
import { openLink } from './open-link.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const issued = async (link: HeldLink & { session?: string | null }) =>
  test.world.transaction((tx) => issueLink(tx, link, test.world.now()))

describe('a private link', () => {
  it('gives the session the right to what it opens, and nothing else', async () => {
    const link = { purpose: 'initiator', subject: newId() } as const
    const { token } = await issued(link)
    const browser = await openBrowser(test.world)
    expect(await test.world.perform(openLink, browser.actor, { token })).toMatchObject({ ok: true, value: link })
    const actor = await actorWith(test.world, browser.token)
    expect(actor.links).toEqual([link])
    expect(holdsLink(actor, 'initiator', link.subject)).toBe(true)
    expect(holdsLink(actor, 'party', link.subject)).toBe(false)
    expect(holdsLink(actor, 'initiator', newId())).toBe(false)
  })

  it('opens twice, and in several browsers and for a person, without a fault', async () => {
    const link = { purpose: 'party', subject: newId() } as const
    const { token } = await issued(link)
    const one = await openBrowser(test.world)
    const other = await signIn(test.world, 'anna@provstad.example')
    for (const actor of [one.actor, one.actor, other.actor]) {
      expect(await test.world.perform(openLink, actor, { token })).toMatchObject({ ok: true })
    }
    expect((await actorWith(test.world, one.token)).links).toEqual([link])
    expect((await actorWith(test.world, other.token)).links).toEqual([link])
  })

  it('counts as opened in the session that it was issued to', async () => {
    const browser = await openBrowser(test.world)
    const link = { purpose: 'initiator', subject: newId() } as const
    await issued({ ...link, session: browser.actor.session })
    expect((await actorWith(test.world, browser.token)).links).toEqual([link])
  })

  it('is stored as hashes only', async () => {
    const { token, code } = await issued({ purpose: 'initiator', subject: newId() })
    const rows = JSON.stringify(await test.world.db.selectFrom('private_link').selectAll().execute())
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(code).toMatch(/^\w{4}-\w{4}-\w{2}$/)
    expect(rows).not.toContain(token)
    expect(rows).not.toContain(code)
  })

  it.each([
    ['nobody has issued', newToken()],
    ['is cut off', newToken().slice(0, 20)],
    ['is empty', ''],
    ['is SQL', "' or 1=1 --"],
  ])('that %s is missing', async (_what, token) => {
    const { actor } = await openBrowser(test.world)
    const result = await test.world.perform(openLink, actor, { token })
    expect(result).toMatchObject({ kind: 'missing', reason: 'people.link.unknown' })
  })

  it('that was ended opens nothing, and what it had opened is closed', async () => {
    const link = { purpose: 'party', subject: newId() } as const
    const { token } = await issued(link)
    const browser = await openBrowser(test.world)
    await test.world.perform(openLink, browser.actor, { token })
    await test.world.transaction((tx) => endLinks(tx, link, test.world.now()))
    expect((await actorWith(test.world, browser.token)).links).toEqual([])
    const again = await test.world.perform(openLink, browser.actor, { token })
    expect(again).toMatchObject({ kind: 'missing', reason: 'people.link.replaced' })
  })

  it('needs a session to be held in', async () => {
    const { token } = await issued({ purpose: 'party', subject: newId() })
    for (const actor of [VISITOR, SYSTEM]) {
      expect(await test.world.perform(openLink, actor, { token })).toMatchObject({ reason: 'people.session.missing' })
    }
  })
})
