import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begunDraft } from '../../../../test/support/model-drafts.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Role } from '../../../kernel/actor.ts'
import { CRITERION_KINDS } from '../domain/criterion-kinds.ts'
import { EXAMPLE } from '../domain/example-model.ts'
import { findModel, findModelVersion, findSourceText } from '../index.ts'
import { findDraft } from './own-draft.ts'
import { publishDraft } from './publish-draft.ts'
import { saveDraft } from './save-draft.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const officer = (role: Role = 'coordinator') => insertOfficer(test.world.db, 'Samordnare', [{ role, scope: null }])
type Officer = Awaited<ReturnType<typeof officer>>
const publish = (actor: Officer, id: string, revision = 2) =>
  test.world.perform(publishDraft(new Set(CRITERION_KINDS)), actor, { id, revision })

async function drafted(actor: Officer, text: string): Promise<string> {
  const { id } = await begunDraft(test.world, actor)
  await test.world.perform(saveDraft, actor, { id, revision: 1, text })
  return id
}
const named = (model: string) => `# en kommentar\n${EXAMPLE.replace('id: example', `id: ${model}`)}`

describe('publishing a draft', () => {
  it('makes it a version, comments and all, and the draft is gone', async () => {
    const actor = await officer()
    const id = await drafted(actor, named('published'))
    const published = await publish(actor, id)
    if (!published.ok) throw new Error(published.reason)
    expect(published.value).toMatchObject({ model: 'published', version: '1.0', isNew: true })
    expect((await findModelVersion(test.world.db, published.value.id))?.content.id).toBe('published')
    expect(await findSourceText(test.world.db, published.value.id)).toMatch(/^# en kommentar\n/)
    expect(await findDraft(test.world.db, actor, id)).toBeUndefined()
    expect(await listHappened(test.world.db)).toContainEqual({
      ...{ type: 'model.imported', subject: published.value.id, data: {} },
    })
    expect(await publish(actor, id)).toMatchObject({ kind: 'missing' })
  })

  it('never changes a version that is there: other content is refused, the same is no news', async () => {
    const actor = await officer()
    await publish(actor, await drafted(actor, named('same')))
    const other = await drafted(actor, named('same').replace('Exempelstad', 'Annanstad'))
    expect(await publish(actor, other)).toMatchObject({
      ...{ kind: 'conflict', reason: 'models.import.different', values: { model: 'same', version: '1.0' } },
    })
    expect(await findDraft(test.world.db, actor, other)).toBeDefined()
    const again = await drafted(actor, named('same'))
    expect(await publish(actor, again)).toMatchObject({ ok: true, value: { isNew: false } })
    expect((await findModel(test.world.db, 'same'))?.versions).toHaveLength(1)
  })

  it('refuses what is no model, what was changed since, and what a gate can’t judge', async () => {
    const actor = await officer()
    const half = await drafted(actor, EXAMPLE.slice(0, 900))
    expect(await publish(actor, half)).toMatchObject({ kind: 'invalid', reason: 'models.import.faulty' })
    const id = await drafted(actor, named('stale'))
    expect(await publish(actor, id, 1)).toMatchObject({ kind: 'conflict', reason: 'models.draft.stale' })
    const few = publishDraft(new Set(['overlaps-answered']))
    expect(await test.world.perform(few, actor, { id, revision: 2 })).toMatchObject({ kind: 'invalid' })
    expect(await findDraft(test.world.db, actor, id)).toBeDefined()
    expect(await findModel(test.world.db, 'stale')).toBeUndefined()
  })

  it('is for those who may import models, and only their own drafts', async () => {
    const [evaluator, coordinator] = [await officer('evaluator'), await officer()]
    const id = await drafted(evaluator, named('mine'))
    expect(await publish(evaluator, id)).toMatchObject({ kind: 'forbidden', reason: 'models.import.forbidden' })
    expect(await publish(coordinator, id)).toMatchObject({ kind: 'missing' })
    expect(await findDraft(test.world.db, evaluator, id)).toBeDefined()
  })

  it('pressed twice at once makes one version', async () => {
    const actor = await officer('administrator')
    const id = await drafted(actor, named('twice'))
    const results = await Promise.all([publish(actor, id), publish(actor, id)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await findModel(test.world.db, 'twice'))?.versions).toHaveLength(1)
  })
})
