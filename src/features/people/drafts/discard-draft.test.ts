import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Visitor } from '../../../kernel/actor.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { discardDraft } from './discard-draft.ts'
import { listDrafts, markSubmitted } from './find-draft.ts'
import { saveDraft } from './save-draft.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

async function begin(actor: Visitor): Promise<string> {
  const kept = await test.world.perform(saveDraft, actor, { kind: 'start', fields: { title: 'Ljus' } })
  if (!kept.ok) throw new Error(kept.reason)
  return kept.value.id
}

describe('Throwing away a draft', () => {
  it('leaves nothing of it, and can be done twice', async () => {
    const { actor } = await openBrowser(test.world)
    const draft = await begin(actor)
    for (const _ of [1, 2]) {
      expect((await test.world.perform(discardDraft, actor, { draft })).ok).toBe(true)
      expect(await listDrafts(test.world.db, actor.session ?? '')).toEqual([])
    }
  })

  it('never reaches another browser’s, and tells nothing of it', async () => {
    const [owner, other] = [await openBrowser(test.world), await openBrowser(test.world)]
    const draft = await begin(owner.actor)
    expect((await test.world.perform(discardDraft, other.actor, { draft })).ok).toBe(true)
    expect((await test.world.perform(discardDraft, other.actor, { draft: newId() })).ok).toBe(true)
    expect(await listDrafts(test.world.db, owner.actor.session ?? '')).toHaveLength(1)
  })

  it('lets the receipt of what was sent be', async () => {
    const { actor } = await openBrowser(test.world)
    const draft = await begin(actor)
    const session = actor.session ?? ''
    await test.world.transaction((tx) => markSubmitted(tx, session, draft, newId()))
    await test.world.perform(discardDraft, actor, { draft })
    const rows = test.world.db.selectFrom('draft').select('id').where('id', '=', draft)
    expect(await rows.execute()).toHaveLength(1)
  })

  it('is refused without a session, and for what is no id', async () => {
    expect(await test.world.perform(discardDraft, VISITOR, { draft: newId() })).toMatchObject({ kind: 'conflict' })
    const { actor } = await openBrowser(test.world)
    expect(await test.world.perform(discardDraft, actor, { draft: "'; drop table draft" })).toMatchObject({
      kind: 'invalid',
    })
  })
})
