import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begunDraft } from '../../../../test/support/model-drafts.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { findDraft } from './own-draft.ts'
import { saveDraft } from './save-draft.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const officer = () => insertOfficer(test.world.db, 'Sekreterare', [{ role: 'board-secretary', scope: null }])
type Officer = Awaited<ReturnType<typeof officer>>
const save = (actor: Officer, id: string, revision: unknown, text: unknown) =>
  test.world.perform(saveDraft, actor, { id, revision, text })

describe('saving a draft', () => {
  it('keeps what was typed, and what the text calls itself', async () => {
    const actor = await officer()
    const { id } = await begunDraft(test.world, actor)
    const text = '\n# min\nid: min\nversion: 2\ntitle: { sv: Min modell }\n\n'
    expect(await save(actor, id, '1', text.replaceAll('\n', '\r\n'))).toMatchObject({
      ok: true,
      value: { revision: 2 },
    })
    expect(await findDraft(test.world.db, actor, id)).toMatchObject({
      ...{ text, revision: 2, model: 'min', version: '2', title: 'Min modell' },
    })
  })

  it.each([
    'id: [',
    '\ta: b',
    'a: &a [*a]',
    'bara ord',
    '🙂 أهلًا',
    "'; drop table model_draft; --",
    'ö'.repeat(499_000),
    '['.repeat(40_000),
  ])('keeps what can’t be read, under the name that it had (%#)', async (text) => {
    const actor = await officer()
    const { id } = await begunDraft(test.world, actor)
    expect(await save(actor, id, 1, text)).toMatchObject({ ok: true })
    expect(await findDraft(test.world.db, actor, id)).toMatchObject({ text, title: expect.any(String) })
  })

  it('refuses what was written from an older revision, and keeps the newer', async () => {
    const actor = await officer()
    const { id } = await begunDraft(test.world, actor)
    await save(actor, id, 1, 'first: window')
    expect(await save(actor, id, 1, 'second: window')).toMatchObject({ kind: 'conflict', reason: 'models.draft.stale' })
    expect(await findDraft(test.world.db, actor, id)).toMatchObject({ text: 'first: window', revision: 2 })
    expect(await save(actor, id, 2, 'second: window')).toMatchObject({ ok: true, value: { revision: 3 } })
  })

  it('does nothing when the same comes again, and lets one of several win', async () => {
    const actor = await officer()
    const { id } = await begunDraft(test.world, actor)
    for (let time = 0; time < 2; time += 1) expect(await save(actor, id, 1, 'a: b')).toMatchObject({ ok: true })
    const results = await Promise.all(['x', 'y', 'z'].map((it) => save(actor, id, 2, `a: ${it}`)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await findDraft(test.world.db, actor, id)).toMatchObject({ revision: 3 })
  })

  it('refuses what is no text, or too large to be a model', async () => {
    const actor = await officer()
    const { id } = await begunDraft(test.world, actor)
    for (const text of [undefined, 7, '', ' \n '])
      expect(await save(actor, id, 1, text)).toMatchObject({ kind: 'invalid', fields: { text: 'form.required' } })
    expect(await save(actor, id, 1, 'x'.repeat(1_000_001))).toMatchObject({
      fields: { text: 'models.draft.too-large' },
    })
    expect(await save(actor, id, 'x', 'a: b')).toMatchObject({ kind: 'conflict' })
  })

  it('isn’t there for anybody else', async () => {
    const [owner, other] = [await officer(), await officer()]
    const { id } = await begunDraft(test.world, owner)
    for (const target of [id, 'x', "' or 1=1"])
      expect(await save(other, target, 1, 'mine: now')).toMatchObject({
        kind: 'missing',
        reason: 'models.draft.missing',
      })
    expect(await findDraft(test.world.db, owner, id)).toMatchObject({ revision: 1 })
  })
})
