import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begunDraft } from '../../../../test/support/model-drafts.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { discardDraft } from './discard-draft.ts'
import { findDraft } from './own-draft.ts'
import { saveDraft } from './save-draft.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('throwing a draft away', () => {
  it('is for its owner, who has seen what is thrown away', async () => {
    const [owner, other] = await Promise.all(
      ['Ett', 'Två'].map((name) => insertOfficer(test.world.db, name, [{ role: 'contact-person', scope: null }])),
    )
    if (owner === undefined || other === undefined) throw new Error('Nobody was made')
    const { id } = await begunDraft(test.world, owner)
    await test.world.perform(saveDraft, owner, { id, revision: 1, text: 'a: b' })
    const discard = (actor: typeof owner, revision: number) => test.world.perform(discardDraft, actor, { id, revision })
    expect(await discard(other, 2)).toMatchObject({ kind: 'missing' })
    expect(await discard(owner, 1)).toMatchObject({ kind: 'conflict', reason: 'models.draft.stale' })
    expect(await findDraft(test.world.db, owner, id)).toBeDefined()
    expect(await discard(owner, 2)).toMatchObject({ ok: true })
    expect(await findDraft(test.world.db, owner, id)).toBeUndefined()
    expect(await discard(owner, 2)).toMatchObject({ kind: 'missing' })
  })
})
