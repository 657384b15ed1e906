import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorWith, openBrowser } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { performCounted } from '../counted.ts'
import { issueLink } from './issue-link.ts'
import { openCode } from './open-code.ts'
import { openLink } from './open-link.ts'
import { revokeLinks } from './revoke-links.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

/** A holder who has opened the link, and a thief who has opened the same one. */
async function stolen() {
  const { world } = test
  const link = { purpose: 'initiator', subject: newId() } as const
  const old = await world.transaction((tx) => issueLink(tx, link, world.now()))
  const holder = await openBrowser(world)
  const thief = await openBrowser(world)
  for (const { actor } of [holder, thief]) await world.perform(openLink, actor, { token: old.token })
  return { link, old, holder, thief }
}

describe('replacing a private link', () => {
  it('ends the stolen one, its short code, and what the thief had opened; the holder goes on', async () => {
    const { world } = test
    const { link, old, holder, thief } = await stolen()
    const result = await world.perform(revokeLinks, await actorWith(world, holder.token), link)
    const fresh = result.ok ? result.value.receipt : { token: '', code: '' }

    expect((await actorWith(world, thief.token)).links).toEqual([])
    expect((await actorWith(world, holder.token)).links).toEqual([link])
    const byToken = await world.perform(openLink, thief.actor, { token: old.token })
    const byCode = await performCounted(world, openCode, thief.actor, { code: old.code, origin: 'x' })
    expect([byToken, byCode]).toMatchObject([{ reason: 'people.link.replaced' }, { reason: 'people.link.replaced' }])

    const other = await openBrowser(world)
    expect(await world.perform(openLink, other.actor, { token: fresh.token })).toMatchObject({ ok: true })
    expect(await performCounted(world, openCode, other.actor, { code: fresh.code, origin: 'x' })).toMatchObject({
      ok: true,
    })
    const events = await world.db
      .selectFrom('event')
      .select(['type', 'actor'])
      .where('subject', '=', link.subject)
      .execute()
    expect(events).toEqual([{ type: 'link.replaced', actor: null }])
  })

  it('leaves other links to other things, and other rights to the same thing, alone', async () => {
    const { world } = test
    const { link, holder } = await stolen()
    const party = { ...link, purpose: 'party' } as const
    const elsewhere = { purpose: 'initiator', subject: newId() } as const
    const tokens = await world.transaction(async (tx) => [
      (await issueLink(tx, party, world.now())).token,
      (await issueLink(tx, elsewhere, world.now())).token,
    ])
    await world.perform(revokeLinks, await actorWith(world, holder.token), link)
    const other = await openBrowser(world)
    for (const token of tokens)
      expect(await world.perform(openLink, other.actor, { token })).toMatchObject({ ok: true })
    expect((await actorWith(world, other.token)).links).toHaveLength(2)
  })

  it('is refused to who has not opened it, and tells nothing about whether it exists', async () => {
    const { world } = test
    const { link } = await stolen()
    const { actor } = await openBrowser(world)
    const refusal = { kind: 'forbidden', reason: 'people.link.not-held' }
    expect(await world.perform(revokeLinks, actor, link)).toMatchObject(refusal)
    expect(await world.perform(revokeLinks, actor, { ...link, subject: newId() })).toMatchObject(refusal)
    expect(await world.perform(revokeLinks, SYSTEM, link)).toMatchObject(refusal)
    expect(await world.perform(revokeLinks, actor, { ...link, subject: "' or 1=1" })).toMatchObject({ kind: 'invalid' })
  })

  it('is refused to a page that was opened before somebody else replaced it', async () => {
    const { world } = test
    const { link, holder, thief } = await stolen()
    const stale = await actorWith(world, thief.token)
    await world.perform(revokeLinks, await actorWith(world, holder.token), link)
    expect(await world.perform(revokeLinks, stale, link)).toMatchObject({
      kind: 'conflict',
      reason: 'people.link.replaced',
    })
  })

  it('pressed twice leaves one link that works: the last', async () => {
    const { world } = test
    const { link, holder } = await stolen()
    const actor = await actorWith(world, holder.token)
    const results = await Promise.all([1, 2, 3].map(() => world.perform(revokeLinks, actor, link)))
    const tokens = results.map((it) => (it.ok ? it.value.receipt.token : ''))
    const opened = await Promise.all(tokens.map((token) => world.perform(openLink, actor, { token })))
    expect(opened.filter((it) => it.ok)).toHaveLength(1)
  })
})
